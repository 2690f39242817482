package dev.galley.runtime;

/**
 * How many cells of a terminal a text takes: two for the wide signs of East Asia, as Unicode's annex 11 has them, one for
 * all others. MySQL's client knows no wide ones but these, so an emoji counts one. Stateless.
 */
final class TerminalCells {
    /** First and last of each range. */
    private static final int[] WIDE = {
        0x1100, 0x1159, 0x115F, 0x115F, 0x2329, 0x232A, 0x2E80, 0x2E99, 0x2E9B, 0x2EF3, 0x2F00, 0x2FD5, 0x2FF0, 0x2FFB,
        0x3000, 0x303E, 0x3041, 0x3096, 0x3099, 0x30FF, 0x3105, 0x312C, 0x3131, 0x318E, 0x3190, 0x31B7, 0x31F0, 0x321E,
        0x3220, 0x3243, 0x3250, 0x327D, 0x327F, 0x32FE, 0x3300, 0x4DB5, 0x4E00, 0x9FA5, 0xA000, 0xA48C, 0xA490, 0xA4C6,
        0xAC00, 0xD7A3, 0xF900, 0xFA2D, 0xFA30, 0xFA6A, 0xFE30, 0xFE52, 0xFE54, 0xFE66, 0xFE68, 0xFE6B, 0xFF01, 0xFF60,
        0xFFE0, 0xFFE6, 0x20000, 0x3FFFD,
    };

    private TerminalCells() {}

    static int count(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        for (int i = 0; i < WIDE.length; i += 2) {
            if (c >= WIDE[i] && c <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
