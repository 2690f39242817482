package dev.galley.theme;

import java.util.Arrays;

/** Bytes of UTF-8 that grow at their end. Not thread-safe. */
final class Utf8Writer {
    /** A page of the default theme. */
    private static final int USUAL = 1 << 15;

    private byte[] bytes = new byte[USUAL];
    private int length;

    int length() {
        return length;
    }

    /** A copy of all. */
    byte[] bytes() {
        return bytesFrom(0);
    }

    /** A copy of the end. */
    byte[] bytesFrom(int start) {
        return Arrays.copyOfRange(bytes, start, length);
    }

    void append(byte[] utf8) {
        append(utf8, 0, utf8.length);
    }

    void append(byte[] utf8, int from, int to) {
        int end = length + to - from;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
        }
        System.arraycopy(utf8, from, bytes, length, to - from);
        length = end;
    }
}
