package dev.galley.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes for the next build to read, arrays in one go. Grows; not for use by several threads. */
final class IndexSink {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    IndexSink number(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    IndexSink ints(int[] values) {
        number(values.length);
        ByteBuffer room = room((long) values.length * Integer.BYTES);
        room.asIntBuffer().put(values);
        room.position(room.position() + values.length * Integer.BYTES);
        return this;
    }

    IndexSink longs(long[] values) {
        number(values.length);
        ByteBuffer room = room((long) values.length * Long.BYTES);
        room.asLongBuffer().put(values);
        room.position(room.position() + values.length * Long.BYTES);
        return this;
    }

    IndexSink bytes(byte[] values) {
        number(values.length);
        room(values.length).put(values);
        return this;
    }

    IndexSink texts(String[] texts) {
        number(texts.length);
        for (String text : texts) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    private ByteBuffer room(long more) {
        if (bytes.remaining() < more) {
            int capacity = Math.toIntExact(Math.max(bytes.capacity() * 2L, bytes.position() + more));
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
        return bytes;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
