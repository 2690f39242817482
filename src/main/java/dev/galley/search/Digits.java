package dev.galley.search;

/** Numbers as text: base 64 with characters that JSON leaves alone, and variable length, five bits a character. */
final class Digits {
    static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final char[] DIGITS = ALPHABET.toCharArray();

    private Digits() {}

    /** One character for 0 to 63. */
    static char digit(int value) {
        return DIGITS[value];
    }

    /** Appends a number from 0 on: five bits a character, lowest first, the sixth says that more follow. */
    static void append(int value, JsonText out) {
        int rest = value;
        while (rest > 31) {
            out.ascii(digit((rest & 31) | 32));
            rest >>>= 5;
        }
        out.ascii(digit(rest));
    }
}
