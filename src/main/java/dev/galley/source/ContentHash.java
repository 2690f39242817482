package dev.galley.source;

import org.jspecify.annotations.Nullable;

/**
 * A hash of 128 bits that stands for a value where nothing but speed hangs on it: what it tells apart can always be made
 * anew. Not proof against somebody who looks for two values with one hash; {@link Fingerprint} is. Immutable.
 */
public record ContentHash(long high, long low) {
    /** Written out, as {@link #hashCode} is: compared so often that what a record links at run time is too slow a start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentHash hash && high == hash.high && low == hash.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** The hash of some bytes. */
    public static ContentHash of(byte[] bytes) {
        return new Hasher().add(bytes).hash();
    }

    /** The hash of a text. */
    public static ContentHash of(String text) {
        return new Hasher().add(text).hash();
    }
}
