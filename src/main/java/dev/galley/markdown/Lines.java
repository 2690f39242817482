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
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        int start = 0;
        while (feed >= 0 || carriage >= 0) {
            int end = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
            found.add(text.substring(start, end));
            start = end == carriage && feed == end + 1 ? end + 2 : end + 1;
            // Each is looked for again only when it was passed, or a text without one would be searched for each line.
            feed = feed >= 0 && feed < start ? text.indexOf('\n', start) : feed;
            carriage = carriage >= 0 && carriage < start ? text.indexOf('\r', start) : carriage;
        }
        if (start < text.length()) {
            found.add(text.substring(start));
        }
        return found;
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
