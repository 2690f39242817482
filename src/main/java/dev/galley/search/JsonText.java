package dev.galley.search;

import java.util.List;

/**
 * Writes JSON that is also safe as JavaScript: line separators are escaped, and halves of surrogate pairs, which no
 * encoding can write. Not for use by several threads.
 */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    /** Writes something as it is: punctuation, numbers. */
    JsonText raw(String text) {
        out.append(text);
        return this;
    }

    JsonText number(long value) {
        out.append(value);
        return this;
    }

    /** Writes a string in quotes. */
    JsonText string(String text) {
        out.append('"');
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i)) && !isWholePair(text, i)) {
                out.append(text, done, i);
                escape(text.charAt(i));
                done = i + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
        return this;
    }

    private static boolean isSpecial(char c) {
        return c < 0x20
                || c == '"'
                || c == '\\'
                || (c >= 0x7f && (c == 0x7f || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)));
    }

    private static boolean isWholePair(String text, int at) {
        return Character.isSurrogate(text.charAt(at)) && !isHalf(text, at);
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else {
            out.append("\\u").append(HEX[c >> 12]).append(HEX[(c >> 8) & 15]);
            out.append(HEX[(c >> 4) & 15]).append(HEX[c & 15]);
        }
    }

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }

    /** Writes a list of strings. */
    JsonText strings(List<String> texts) {
        out.append('[');
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : ",");
            string(texts.get(i));
        }
        out.append(']');
        return this;
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
