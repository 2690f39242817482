package dev.galley.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what an {@link IndexSink} took, in the same order. Not for use by several threads. */
final class IndexSource {
    private final ByteBuffer bytes;

    IndexSource(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int number() {
        return bytes.getInt();
    }

    int[] ints() {
        int[] values = new int[number()];
        bytes.asIntBuffer().get(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
        return values;
    }

    long[] longs() {
        long[] values = new long[number()];
        bytes.asLongBuffer().get(values);
        bytes.position(bytes.position() + values.length * Long.BYTES);
        return values;
    }

    byte[] bytes() {
        byte[] values = new byte[number()];
        bytes.get(values);
        return values;
    }

    String[] texts() {
        String[] texts = new String[number()];
        Arrays.setAll(texts, i -> text());
        return texts;
    }

    private String text() {
        int length = number();
        String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }
}
