package dev.galley.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Hashes values one after another: two lanes of multiplications, stirred at the end as Austin Appleby's MurmurHash3 does.
 * Not thread-safe.
 */
public final class Hasher {
    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    private long high = FIRST;
    private long low = SECOND;

    /** Adds a number. */
    public Hasher add(long value) {
        high = (high ^ value) * FIRST;
        high ^= high >>> 29;
        low = (low + value) * SECOND;
        low ^= low >>> 31;
        return this;
    }

    /** Adds a hash. */
    public Hasher add(ContentHash hash) {
        return add(hash.high()).add(hash.low());
    }

    /** Adds a text and where it ends. */
    public Hasher add(String text) {
        int length = text.length();
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            add(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        for (; i < length; i++) {
            add(text.charAt(i));
        }
        return add(length);
    }

    /** Adds bytes and where they end. */
    public Hasher add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    /** Adds some of the bytes and where they end. */
    public Hasher add(byte[] bytes, int start, int length) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = start + length;
        int i = start;
        // Most of the bytes of a site come through here: one lane a word, in variables that stay in registers.
        long one = high;
        long other = low;
        for (; i + 2 * Long.BYTES <= end; i += 2 * Long.BYTES) {
            one = (one ^ all.getLong(i)) * FIRST;
            other = (other ^ all.getLong(i + Long.BYTES)) * SECOND;
            one ^= one >>> 29 ^ other;
            other ^= other >>> 31;
        }
        high = one;
        low = other;
        for (; i < end; i++) {
            add(bytes[i]);
        }
        return add(length);
    }

    /** The hash of all that was added, in that order. */
    public ContentHash hash() {
        return new ContentHash(stirred(high ^ low), stirred(low + high));
    }

    private static long stirred(long value) {
        long stirred = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
        stirred = (stirred ^ stirred >>> 33) * 0xC4CEB9FE1A85EC53L;
        return stirred ^ stirred >>> 33;
    }
}
