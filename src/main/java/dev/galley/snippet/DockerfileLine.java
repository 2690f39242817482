package dev.galley.snippet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One instruction of a Dockerfile with the lines it goes on over put together, or a part of it; each character knows its
 * place in the file. Immutable.
 */
final class DockerfileLine {
    private final String text;

    /** For each character of the text its place in the file; one more for the end. */
    private final int[] offsets;

    /** @param text without the characters that continue lines */
    DockerfileLine(String text, int[] offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    String text() {
        return text;
    }

    /** The place in the file of a character, or of the end. */
    int offset(int character) {
        return offsets[character];
    }

    /** The place in the file where it begins. */
    int start() {
        return offsets[0];
    }

    /** The place in the file behind its last character. */
    int end() {
        return offsets[offsets.length - 1];
    }

    /** What stands behind a place in the file. */
    DockerfileLine behind(int place) {
        return part(Math.max(0, Arrays.binarySearch(offsets, place)), text.length());
    }

    /** A stretch of the text from one place to another. */
    DockerfileLine part(int from, int to) {
        int[] places = new int[to - from + 1];
        System.arraycopy(offsets, from, places, 0, places.length);
        return new DockerfileLine(text.substring(from, to), places);
    }

    /** The same without blanks around it. */
    DockerfileLine stripped() {
        int from = text.length() - text.stripLeading().length();
        return part(from, Math.max(from, text.stripTrailing().length()));
    }

    /** What stands before the first blank. */
    DockerfileLine first() {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return part(0, end);
    }

    /** What stands behind the first word. */
    DockerfileLine rest() {
        return part(first().text.length(), text.length()).stripped();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Words parted by blanks, those in quotes kept together, quotes and all. */
    List<DockerfileLine> words(char escape) {
        List<DockerfileLine> words = new ArrayList<>();
        int start = -1;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                addWord(words, start, i);
                start = -1;
                continue;
            }
            start = start < 0 ? i : start;
            if (c == escape && quote != '\'') {
                i++;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
        }
        addWord(words, start, text.length());
        return words;
    }

    private void addWord(List<DockerfileLine> words, int start, int end) {
        if (start >= 0) {
            words.add(part(start, end));
        }
    }

    /** Where a quote is opened and never closed, or -1. */
    int openQuote(char escape) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == escape && (open < 0 || text.charAt(open) != '\'')) {
                i++;
            } else if (open < 0 && (c == '"' || c == '\'')) {
                open = i;
            } else if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            }
        }
        return open;
    }
}
