package dev.galley.runtime;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Marks that no program can know beforehand. Stateless. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** 32 letters and digits. */
    static String next() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
