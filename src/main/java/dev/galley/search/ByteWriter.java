package dev.galley.search;

import java.util.Arrays;

/** Bytes that grow at their end. Not for use by several threads. */
final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int size;

    /** Forgets all, and keeps the room. */
    ByteWriter clear() {
        size = 0;
        return this;
    }

    /** Writes a number from 0 on: seven bits a byte, lowest first, the eighth says that more follow. */
    ByteWriter number(int value) {
        reserve(5);
        int rest = value;
        while (rest > 127) {
            bytes[size++] = (byte) (rest | 128);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Writes a number in four bytes, so that it can be read without those before it. */
    ByteWriter wide(int value) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[size++] = (byte) (value >> shift);
        }
        return this;
    }

    ByteWriter bytes(byte[] from) {
        return bytes(from, 0, from.length);
    }

    ByteWriter bytes(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        return this;
    }

    /** Writes a part of what another wrote. */
    ByteWriter bytes(ByteWriter from, int start, int end) {
        return bytes(from.bytes, start, end);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    int size() {
        return size;
    }

    /** A reader at a place of what was written so far. */
    ByteReader read(int place, ByteReader reader) {
        return reader.read(bytes, place);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
