package dev.galley.search;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link ByteWriter} wrote, from any place on. Not for use by several threads. */
final class ByteReader {
    private byte[] bytes = {};
    private int at;

    /** Goes on at a place. */
    ByteReader read(byte[] from, int start) {
        bytes = from;
        at = start;
        return this;
    }

    int number() {
        int value = bytes[at++];
        if (value >= 0) {
            return value;
        }
        value &= 127;
        int shift = 7;
        int next;
        do {
            next = bytes[at++];
            value |= (next & 127) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /** The four bytes at a place as a number; where this stands does not change. */
    static int wide(byte[] bytes, int at) {
        return (bytes[at] << 24) | ((bytes[at + 1] & 255) << 16) | ((bytes[at + 2] & 255) << 8) | (bytes[at + 3] & 255);
    }

    /** A text of so many bytes. */
    String text(int length) {
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    void skip(int length) {
        at += length;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at == bytes.length;
    }
}
