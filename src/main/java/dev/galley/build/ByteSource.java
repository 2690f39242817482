package dev.galley.build;

import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Bytes that a {@link ByteSink} wrote, as they are read. Not thread-safe. */
final class ByteSource {
    private final byte[] bytes;
    private int next;
    private final List<SourcePath> paths = new ArrayList<>();

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return bytes[next++];
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[next++];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    long wide() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << 8) | (bytes[next++] & 0xFF);
        }
        return value;
    }

    String text() {
        long head = number();
        int size = (int) (head >>> 1);
        if ((head & 1) == 0) {
            next += size;
            return new String(bytes, next - size, size, StandardCharsets.ISO_8859_1);
        }
        char[] units = new char[size];
        for (int i = 0; i < size; i++) {
            units[i] = unit();
        }
        return new String(units);
    }

    private char unit() {
        int first = bytes[next++];
        if (first >= 0) {
            return (char) first;
        }
        int second = bytes[next++] & 0x3F;
        return (char)
                (first < (byte) 0xE0
                        ? ((first & 0x1F) << 6) | second
                        : ((first & 0x0F) << 12) | (second << 6) | (bytes[next++] & 0x3F));
    }

    SourcePath path() {
        int number = (int) number();
        if (number > 0) {
            return paths.get(number - 1);
        }
        Root root = Root.valueOf(text());
        SourcePath path = new SourcePath(root, text());
        paths.add(path);
        return path;
    }
}
