package dev.galley.highlight;

import java.util.function.IntPredicate;

/**
 * A set of ASCII characters. Immutable.
 *
 * @param low a bit for each of the first 64
 * @param high a bit for each of the others
 */
record AsciiSet(long low, long high) {
    static final AsciiSet NONE = new AsciiSet(0, 0);
    static final AsciiSet ALL = new AsciiSet(-1, -1);

    private static final int SIZE = 128;

    static AsciiSet where(IntPredicate isIn) {
        AsciiSet set = NONE;
        for (int c = 0; c < SIZE; c++) {
            set = isIn.test(c) ? set.with(c) : set;
        }
        return set;
    }

    /** The set of one character; of none, for one beyond ASCII. */
    static AsciiSet of(int c) {
        return NONE.with(c);
    }

    private AsciiSet with(int c) {
        return c >= SIZE ? this : c < 64 ? new AsciiSet(low | 1L << c, high) : new AsciiSet(low, high | 1L << c);
    }

    boolean contains(int c) {
        return c < SIZE && ((c < 64 ? low : high) >>> c & 1) != 0;
    }

    /** Whether a character is one of them, or none of ASCII's. */
    boolean mayContain(char c) {
        return c < 64 ? (low >>> c & 1) != 0 : c >= SIZE || (high >>> c & 1) != 0;
    }

    boolean isAll() {
        return (low & high) == -1;
    }

    boolean meets(AsciiSet other) {
        return ((low & other.low) | (high & other.high)) != 0;
    }

    AsciiSet without(AsciiSet other) {
        return new AsciiSet(low & ~other.low, high & ~other.high);
    }

    AsciiSet or(AsciiSet other) {
        return new AsciiSet(low | other.low, high | other.high);
    }

    /** With each letter also the other of its two cases. */
    AsciiSet inBothCases() {
        return where(c -> contains(c) || contains(Character.toLowerCase(c)) || contains(Character.toUpperCase(c)));
    }
}
