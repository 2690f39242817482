package dev.galley.diagnostic;

import dev.galley.source.SourceSpan;
import java.util.Comparator;
import java.util.List;

/**
 * One problem in what an author wrote: the fact, the place, the way out. The message starts in lower case, has no full
 * stop and gives no advice; advice stands in the help. Ordered by place, then code, then message. Immutable.
 *
 * @param help what the author can do, at most a few lines; may be empty
 */
public record Diagnostic(DiagnosticCode code, Severity severity, SourceSpan span, String message, List<String> help)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        help = List.copyOf(help);
    }

    /** A problem with the severity its code has by default. */
    public static Diagnostic of(DiagnosticCode code, SourceSpan span, String message, String... help) {
        return new Diagnostic(code, code.severity(), span, message, List.of(help));
    }

    /** The same problem with another severity. */
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(code, other, span, message, help);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
