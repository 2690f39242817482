package dev.galley.snippet;

/**
 * A piece of an nginx configuration. Immutable.
 *
 * @param text a word as written, or {@code ;}, <code>{</code>, <code>}</code>; empty at the end
 * @param start its place in the text
 * @param isMark whether it ends or opens something, in place of being a word
 */
record NginxToken(String text, int start, boolean isMark) {
    boolean is(char mark) {
        return isMark && text.length() == 1 && text.charAt(0) == mark;
    }

    boolean isEnd() {
        return isMark && text.isEmpty();
    }

    int end() {
        return start + text.length();
    }
}
