package dev.galley.config;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.Arrays;

/** From character offsets of a text to spans in its file. A line ends at LF, CR or CR LF. Immutable. */
final class TextPositions {
    private final SourcePath path;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;
    /** The index of each code point; empty when each is one UTF-16 unit. */
    private final int[] codePointStarts;

    TextPositions(SourcePath path, String text, int firstLine) {
        this.path = path;
        this.text = text;
        this.firstLine = firstLine;
        this.lineStarts = lineStarts(text);
        this.codePointStarts = codePointStarts(text);
    }

    /** The index, in UTF-16 units, of the code point with that number. */
    int indexOfCodePoint(long number) {
        if (codePointStarts.length == 0) {
            return (int) Math.min(number, text.length());
        }
        return number < codePointStarts.length ? codePointStarts[(int) number] : text.length();
    }

    /** From one index to another, cut at the end of the line; white space at the end is left out. */
    SourceSpan span(int start, int end) {
        int line = lineOf(start);
        int last = Math.min(end, endOf(line));
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new SourceSpan(path, firstLine + line, start - lineStarts[line] + 1, Math.max(0, last - start));
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        return found >= 0 ? found : -found - 2;
    }

    private int endOf(int line) {
        return line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length();
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[text.length() + 1];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isFirstHalf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !isFirstHalf)) {
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private static int[] codePointStarts(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new int[0];
        }
        int[] starts = new int[count];
        for (int number = 0, index = 0; number < count; number++) {
            starts[number] = index;
            index += Character.charCount(text.codePointAt(index));
        }
        return starts;
    }
}
