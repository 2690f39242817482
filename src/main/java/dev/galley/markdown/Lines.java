package dev.galley.markdown;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text, parted as CommonMark parts them (LF, CR, CRLF), and the way from commonmark-java's positions in
 * it to positions in the author's file. Immutable.
 */
final class Lines {
    private final SourcePath path;
    private final int firstLine;
    private final List<String> lines;

    /** @param firstLine the line of the file, from 1, on which the text starts */
    Lines(SourcePath path, String text, int firstLine) {
        this.path = path;
        this.firstLine = firstLine;
        this.lines = split(text);
    }

    static List<String> split(String text) {
        List<String> found = new ArrayList<>();
        int start = 0;
        int end = endOfLine(text, 0);
        while (end < text.length()) {
            found.add(text.substring(start, end));
            start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
            end = endOfLine(text, start);
        }
        if (start < text.length()) {
            found.add(text.substring(start));
        }
        return found;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** The text of a line, counted from 0 in this text; empty behind the end. */
    String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    /** The first stretch of a node; the start of the text when the node has none. */
    SourceSpan spanOf(org.commonmark.node.Node node) {
        return node.getSourceSpans().isEmpty()
                ? new SourceSpan(path, firstLine, 1, 0)
                : spanOf(node.getSourceSpans().get(0));
    }

    SourceSpan spanOf(org.commonmark.node.SourceSpan span) {
        return span(span.getLineIndex(), span.getColumnIndex(), span.getLength());
    }

    /** A stretch of a line; line and column count from 0 in this text. */
    SourceSpan span(int lineIndex, int columnIndex, int length) {
        return new SourceSpan(path, firstLine + lineIndex, columnIndex + 1, length);
    }

    /**
     * Where a line of a block's content stands. The content is the end of its source line, behind quote marks and
     * indentation; where a tab was cut in two it begins with spaces that the source does not have, and the span begins
     * behind them.
     */
    SourceSpan spanOfContent(int lineIndex, String content) {
        String line = line(lineIndex);
        if (line.endsWith(content)) {
            return span(lineIndex, line.length() - content.length(), content.length());
        }
        String stripped = content.stripLeading();
        int column = Math.max(0, line.lastIndexOf(stripped));
        return span(lineIndex, column, Math.min(stripped.length(), line.length() - column));
    }
}
