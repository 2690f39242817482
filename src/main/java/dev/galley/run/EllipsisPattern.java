package dev.galley.run;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** Expected output in which {@code ...} stands for anything. Stateless. */
final class EllipsisPattern {
    private static final String DOTS = "...";

    private EllipsisPattern() {}

    /** As {@link OutputMatch#difference}. */
    static OptionalInt difference(List<String> expected, List<String> actual) {
        String text = String.join("\n", actual);
        if (matches(String.join("\n", expected), text)) {
            return OptionalInt.empty();
        }
        int fitting = fitting(expected, text);
        return OptionalInt.of(fitting);
    }

    /** How many of the first lines could be the begin of the text; if one more line does not fit, no longer begin does. */
    private static int fitting(List<String> expected, String text) {
        int low = 0;
        int high = expected.size();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            String begin = String.join("\n", expected.subList(0, middle));
            boolean fits = matches(begin, text) || matches(begin + "\n" + DOTS, text);
            low = fits ? middle : low;
            high = fits ? high : middle - 1;
        }
        return low;
    }

    /** Takes each piece at its first place, which leaves the most room for the rest. */
    static boolean matches(String pattern, String text) {
        List<String> pieces = Arrays.asList(pattern.split("\\.\\.\\.", -1));
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return pattern.equals(text);
        }
        if (!text.startsWith(first)) {
            return false;
        }
        int at = first.length();
        for (String piece : pieces.subList(1, pieces.size() - 1)) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        String last = pieces.get(pieces.size() - 1);
        return text.length() - at >= last.length() && text.endsWith(last);
    }
}
