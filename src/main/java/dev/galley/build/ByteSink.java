package dev.galley.build;

import dev.galley.source.SourcePath;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes as they are written: numbers in as many as they need, texts with their length. Not thread-safe. */
final class ByteSink {
    private byte[] bytes = new byte[1 << 13];
    private int length;
    private char[] units = new char[256];
    private final Map<SourcePath, Integer> paths = new HashMap<>();

    void octet(int value) {
        makeRoom(1);
        bytes[length++] = (byte) value;
    }

    /** Seven bits a byte, the lowest first; negative numbers take ten bytes. */
    void number(long value) {
        makeRoom(10);
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[length++] = (byte) (left | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    /** Eight bytes, for numbers that are as likely large as small. */
    void wide(long value) {
        makeRoom(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >> shift);
        }
    }

    /**
     * A text: how many units of UTF-16 it has, and each in one to three bytes, as UTF-8 has those of the first plane. So
     * half a surrogate pair comes back as well. What is copied once into an array is read from there many times faster.
     */
    void text(String text) {
        int size = text.length();
        if (units.length < size) {
            units = new char[Math.max(size, units.length * 2)];
        }
        text.getChars(0, size, units, 0);
        boolean isPlain = isPlain(units, size);
        number((long) size << 1 | (isPlain ? 0 : 1));
        makeRoom(isPlain ? size : size * 3);
        if (isPlain) {
            for (int i = 0; i < size; i++) {
                bytes[length + i] = (byte) units[i];
            }
            length += size;
        } else {
            length = encode(units, size, bytes, length);
        }
    }

    private static boolean isPlain(char[] units, int size) {
        for (int i = 0; i < size; i++) {
            if (units[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the bytes end. */
    private static int encode(char[] units, int size, byte[] bytes, int start) {
        int at = start;
        for (int i = 0; i < size; i++) {
            char unit = units[i];
            if (unit < 0x80) {
                bytes[at++] = (byte) unit;
                continue;
            }
            if (unit < 0x800) {
                bytes[at++] = (byte) (0xC0 | (unit >> 6));
            } else {
                bytes[at++] = (byte) (0xE0 | (unit >> 12));
                bytes[at++] = (byte) (0x80 | ((unit >> 6) & 0x3F));
            }
            bytes[at++] = (byte) (0x80 | (unit & 0x3F));
        }
        return at;
    }

    /** Paths stand in every span of a page; each is written once, and then named by its number. */
    void path(SourcePath path) {
        Integer number = paths.get(path);
        number(number == null ? 0 : number);
        if (number == null) {
            text(path.root().name());
            text(path.value());
            paths.put(path, paths.size() + 1);
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
