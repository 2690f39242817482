package dev.galley.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The characters YAML forbids, which would else stop its reader without a place. Stateless, thread-safe. */
final class YamlCharacters {
    private static final char REPLACEMENT = '\uFFFD';

    private YamlCharacters() {}

    /** The text with each forbidden character replaced by one other, so that every index stays. */
    static String readable(String text) {
        int first = firstForbidden(text);
        if (first < 0) {
            return text;
        }
        StringBuilder readable = new StringBuilder(text);
        for (int i = first; i < text.length(); i++) {
            if (isForbidden(text, i)) {
                readable.setCharAt(i, REPLACEMENT);
            }
        }
        return readable.toString();
    }

    /** The first forbidden character of a text. */
    static Optional<YamlProblem> problem(String text, TextPositions positions) {
        int first = firstForbidden(text);
        if (first < 0) {
            return Optional.empty();
        }
        String code = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(first));
        return Optional.of(new YamlProblem(
                positions.span(first, first + 1), "character that YAML forbids: `" + code + "`", List.of("remove it")));
    }

    private static int firstForbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForbidden(String text, int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return isAlone(text, index);
        }
        boolean isControl = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        return isControl || (c >= 0x7F && c < 0xA0 && c != 0x85) || c > 0xFFFD;
    }

    private static boolean isAlone(String text, int index) {
        boolean isFirstHalf = Character.isHighSurrogate(text.charAt(index));
        int other = isFirstHalf ? index + 1 : index - 1;
        if (other < 0 || other >= text.length()) {
            return true;
        }
        char neighbour = text.charAt(other);
        return isFirstHalf ? !Character.isLowSurrogate(neighbour) : !Character.isHighSurrogate(neighbour);
    }
}
