package dev.galley.page;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/**
 * What is known of a snippet after checking it: how far it was proven, what is wrong with it, and how it is shown.
 *
 * @param html the code as HTML with highlighting classes, without the surrounding {@code pre}
 */
public record SnippetProof(Status status, List<Diagnostic> diagnostics, String html) {
    public SnippetProof {
        diagnostics = List.copyOf(diagnostics);
    }

    /** How far a snippet was proven. */
    public enum Status {
        /** A checker of its language read it and the verdict is in the diagnostics. */
        CHECKED,
        /** The author opted out with {@code nocheck}. */
        OPTED_OUT,
        /** Nothing to check: plain text, expected output, or a language that is only highlighted. */
        SHOWN
    }
}
