package dev.galley.page;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;

/**
 * What is known of a snippet after checking it: how far it was proven, what is wrong with it, and how it is shown.
 *
 * @param html the code as HTML with highlighting classes, without the surrounding {@code pre}
 */
public record SnippetProof(Status status, List<Diagnostic> diagnostics, String html) {
    private static final Set<DiagnosticCode> AGAINST_CODE =
            Set.of(DiagnosticCode.SNIPPET_SYNTAX, DiagnosticCode.SNIPPET_NOT_FAILING);

    public SnippetProof {
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether a checker read the code and found it as it is said to be; words of its fence may still be wrong. */
    public boolean isInOrder() {
        return status == Status.CHECKED
                && diagnostics.stream().map(Diagnostic::code).noneMatch(AGAINST_CODE::contains);
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
