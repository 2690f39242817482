package dev.galley.snippet;

import java.util.Arrays;

/** Turns places of a text, counted in one way, into lines and columns. Parsers count differently. Immutable. */
final class Lines {
    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The column of an offset, from 1, in UTF-16 units. */
    int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset of a line (from 1, cut to those there are) and a column (from 0) counted in code points. */
    int offset(int line, int codePoints) {
        int start = starts[Math.max(1, Math.min(line, starts.length)) - 1];
        int end = text.indexOf('\n', start);
        int at = start;
        for (int left = codePoints; left > 0 && at < (end < 0 ? text.length() : end); left--) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** A complaint about a stretch of the text. At the end of the text it moves back onto the last character. */
    Fault fault(int offset, int length, String words) {
        int last = text.stripTrailing().length();
        int at = offset >= last && last > 0 ? last - 1 : Math.max(0, Math.min(offset, text.length()));
        return Fault.of(line(at), column(at), Math.max(1, length), words);
    }
}
