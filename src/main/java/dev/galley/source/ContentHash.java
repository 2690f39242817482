package dev.galley.source;

/**
 * A hash of 128 bits that stands for a value where nothing but speed hangs on it: what it tells apart can always be made
 * anew. Not proof against somebody who looks for two values with one hash; {@link Fingerprint} is. Immutable.
 */
public record ContentHash(long high, long low) {
    /** The hash of some bytes. */
    public static ContentHash of(byte[] bytes) {
        return new Hasher().add(bytes).hash();
    }

    /** The hash of a text. */
    public static ContentHash of(String text) {
        return new Hasher().add(text).hash();
    }
}
