package dev.galley.diagnostic;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prints diagnostics for people. What an author wrote is shown with control characters replaced, so that a page cannot
 * drive the terminal of its reader. Thread-safe as far as the functions it is given are.
 */
public final class DiagnosticPrinter {
    private static final int WIDEST = 140;

    private final Function<SourcePath, String> names;
    private final Function<SourcePath, Optional<String>> texts;
    private final Ink ink;

    /**
     * @param names how a file is named for people: a path they can open
     * @param texts the text of a file, when it can be read
     */
    public DiagnosticPrinter(
            Function<SourcePath, String> names, Function<SourcePath, Optional<String>> texts, boolean inColor) {
        this.names = names;
        this.texts = texts;
        this.ink = new Ink(inColor);
    }

    /** One line that stands alone: {@code path:line:column: severity[code]: message}, with no line end. */
    public String printLine(Diagnostic diagnostic) {
        return place(diagnostic.span()) + ": " + head(diagnostic);
    }

    /** Several lines: the head, the place, the line underlined, the help; a line end behind each. */
    public String print(Diagnostic diagnostic) {
        SourceSpan span = diagnostic.span();
        String gutter = " ".repeat(String.valueOf(span.line()).length());
        StringBuilder lines = new StringBuilder();
        lines.append(head(diagnostic)).append('\n');
        lines.append(gutter).append(ink.dim("--> ")).append(place(span)).append('\n');
        sourceLine(span).ifPresent(line -> excerpt(diagnostic, line, gutter, lines));
        for (String help : diagnostic.help()) {
            String[] parts = help.split("\n", -1);
            lines.append(gutter)
                    .append(ink.dim(" = "))
                    .append("help: ")
                    .append(Visible.of(parts[0]))
                    .append('\n');
            for (int i = 1; i < parts.length; i++) {
                lines.append(gutter)
                        .append("     ")
                        .append(Visible.of(parts[i]))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private String head(Diagnostic diagnostic) {
        String label = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
        return ink.strong(diagnostic.severity(), label) + ": " + Visible.of(diagnostic.message());
    }

    private String place(SourceSpan span) {
        return Visible.of(names.apply(span.path())) + ":" + span.line() + ":" + span.column();
    }

    private Optional<String> sourceLine(SourceSpan span) {
        return texts.apply(span.path())
                .flatMap(text -> text.lines().skip(span.line() - 1L).findFirst());
    }

    private void excerpt(Diagnostic diagnostic, String line, String gutter, StringBuilder lines) {
        SourceSpan span = diagnostic.span();
        int start = Math.min(span.column() - 1, line.length());
        int end = Math.min(start + span.length(), line.length());
        int from = start > WIDEST - 20 ? whole(line, start - 20) : 0;
        int to = whole(line, Math.min(line.length(), from + WIDEST));
        String before = (from > 0 ? "…" : "") + line.substring(from, start);
        String marked = line.substring(start, Math.max(start, Math.min(end, to)));
        String after = line.substring(start + marked.length(), Math.max(to, start + marked.length()));
        String shown = Visible.of(before + marked + after) + (to < line.length() ? "…" : "");
        String marks = "^".repeat(Math.max(1, Visible.width(marked)));
        String bar = ink.dim("|");
        lines.append(gutter).append(' ').append(bar).append('\n');
        lines.append(ink.dim(String.valueOf(span.line())))
                .append(' ')
                .append(bar)
                .append(' ')
                .append(shown)
                .append('\n');
        lines.append(gutter).append(' ').append(bar).append(' ');
        lines.append(" ".repeat(Visible.width(before)))
                .append(ink.strong(diagnostic.severity(), marks))
                .append('\n');
    }

    /** The place itself, or the one before it when it would halve a character of two units. */
    private static int whole(String line, int place) {
        boolean isInside = place > 0
                && place < line.length()
                && Character.isSurrogatePair(line.charAt(place - 1), line.charAt(place));
        return isInside ? place - 1 : place;
    }

    /** Colours of a terminal, or none. */
    private record Ink(boolean inColor) {
        String strong(Severity severity, String text) {
            String color = severity == Severity.ERROR ? "31" : "33";
            return inColor ? "\u001b[1;" + color + "m" + text + "\u001b[0m" : text;
        }

        String dim(String text) {
            return inColor ? "\u001b[36m" + text + "\u001b[0m" : text;
        }
    }
}
