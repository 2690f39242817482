package dev.galley.diagnostic;

import java.util.Arrays;

/** Text as a terminal may show it. Stateless, thread-safe. */
public final class Visible {
    private static final int TAB = 4;

    /** The East Asian wide blocks of Unicode's annex 11, in the rough, and emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    /** What ends lines or turns the direction of text around, and halves of characters. */
    private static final int[][] HIDDEN = {{0x2028, 0x202E}, {0x2066, 0x2069}, {0xD800, 0xDFFF}};

    private Visible() {}

    /** The text with tabs as spaces; control and direction characters and lone surrogates as U+FFFD. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                visible.append(" ".repeat(TAB));
            } else {
                visible.appendCodePoint(isHidden(c) ? 0xFFFD : c);
            }
        });
        return visible.toString();
    }

    /** How many columns of a terminal the visible text takes. */
    static int width(String text) {
        return text.codePoints().map(Visible::width).sum();
    }

    private static int width(int c) {
        if (c == '\t') {
            return TAB;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D || c == 0xFE0F) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    private static boolean isWide(int c) {
        return isIn(WIDE, c);
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || isIn(HIDDEN, c);
    }

    private static boolean isIn(int[][] ranges, int c) {
        return Arrays.stream(ranges).anyMatch(range -> c >= range[0] && c <= range[1]);
    }
}
