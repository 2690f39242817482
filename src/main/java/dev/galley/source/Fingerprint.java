package dev.galley.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash that stands for a value: 64 lower-case hexadecimal digits of SHA-256. Immutable. */
public record Fingerprint(String hex) {
    /** The fingerprint of some bytes. */
    public static Fingerprint of(byte[] bytes) {
        try {
            return new Fingerprint(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The fingerprint of a text, as UTF-8. */
    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first eight digits, enough to tell the versions of one file apart. */
    public String brief() {
        return hex.substring(0, 8);
    }
}
