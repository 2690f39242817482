package dev.galley.page;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a snippet after checking it: how far it was proven, what is wrong with it, and how it is shown.
 *
 * @param html the code as HTML with highlighting classes, without the surrounding {@code pre}
 * @param note what it ran on ({@code Python 3.11.7}), or why it was not run ({@code needs django>=5.0}); may be empty
 */
public record SnippetProof(Status status, List<Diagnostic> diagnostics, String html, String note) {
    private static final Set<DiagnosticCode> AGAINST_CODE = Set.of(
            DiagnosticCode.SNIPPET_SYNTAX,
            DiagnosticCode.SNIPPET_UNKNOWN_NAME,
            DiagnosticCode.SNIPPET_NOT_FAILING,
            DiagnosticCode.SNIPPET_FAILED,
            DiagnosticCode.SNIPPET_TIMEOUT,
            DiagnosticCode.SNIPPET_OUTPUT_DIFFERS);

    public SnippetProof {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What is known of a snippet that nobody wants to be run. */
    public SnippetProof(Status status, List<Diagnostic> diagnostics, String html) {
        this(status, diagnostics, html, "");
    }

    /** The same with another status and note. */
    public SnippetProof with(Status other, String newNote) {
        return new SnippetProof(other, diagnostics, html, newNote);
    }

    /** The same with more problems. */
    public SnippetProof and(List<Diagnostic> more) {
        return new SnippetProof(
                status,
                Stream.concat(diagnostics.stream(), more.stream()).sorted().toList(),
                html,
                note);
    }

    /** Whether a checker read the code and found it as it is said to be; words of its fence may still be wrong. */
    public boolean isInOrder() {
        return status.isRead() && diagnostics.stream().map(Diagnostic::code).noneMatch(AGAINST_CODE::contains);
    }

    /** How far a snippet was proven. */
    public enum Status {
        /** A checker of its language read it and the verdict is in the diagnostics. */
        CHECKED,
        /** It was run, here or by whoever wrote the ledger, and did what the page says; checked before. */
        RAN,
        /** The page wants it to be run, and it was only checked. */
        SKIPPED,
        /** The author opted out with {@code nocheck}. */
        OPTED_OUT,
        /** Nothing to check: plain text, expected output, or a language that is only highlighted. */
        SHOWN;

        /** Whether a checker read the code. */
        public boolean isRead() {
            return this == CHECKED || this == RAN || this == SKIPPED;
        }
    }
}
