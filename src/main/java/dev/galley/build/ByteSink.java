package dev.galley.build;

import dev.galley.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes as they are written: numbers in as many as they need, texts with their length. Not thread-safe. */
final class ByteSink {
    private byte[] bytes = new byte[1024];
    private int length;
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

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        // What UTF-8 cannot say is half a surrogate pair; what an author wrote must come back as it was.
        boolean isWhole = isWhole(text);
        number((long) (isWhole ? encoded.length : text.length()) << 1 | (isWhole ? 0 : 1));
        if (isWhole) {
            makeRoom(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
        } else {
            text.chars().forEach(this::number);
        }
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
        }
        return true;
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
