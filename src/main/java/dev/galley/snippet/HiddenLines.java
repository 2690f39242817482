package dev.galley.snippet;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/** Takes the lines that comments mark as hidden out of what readers see of a block. Stateless. */
final class HiddenLines {
    private HiddenLines() {}

    /** @param found takes what is wrong with the marks */
    static List<CodeLine> hide(List<CodeLine> lines, Consumer<Diagnostic> found) {
        List<CodeLine> marked = new ArrayList<>();
        Optional<SourceSpan> open = Optional.empty();
        for (CodeLine line : lines) {
            Matcher mark = CommentMarks.HIDE.matcher(line.text());
            boolean isMarked = line.text().contains("[hide") && mark.find();
            String edge = isMarked && mark.group("edge") != null ? mark.group("edge") : "";
            if (edge.equals(":end") && open.isEmpty()) {
                found.accept(lonely(line.span(), "`[hide:end]` without a `[hide:start]` before it"));
            }
            marked.add(isMarked || open.isPresent() ? line.hidden() : line);
            open = next(open, edge, line.span());
        }
        open.ifPresent(start -> found.accept(lonely(start, "`[hide:start]` that nothing ends")));
        return marked;
    }

    private static Optional<SourceSpan> next(Optional<SourceSpan> open, String edge, SourceSpan here) {
        return switch (edge) {
            case ":start" -> open.or(() -> Optional.of(here));
            case ":end" -> Optional.empty();
            default -> open;
        };
    }

    private static Diagnostic lonely(SourceSpan span, String message) {
        return Diagnostic.of(
                DiagnosticCode.SNIPPET_BAD_MARK, span, message, "`[hide]` at the end of a line hides that line alone");
    }
}
