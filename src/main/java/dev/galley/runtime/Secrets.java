package dev.galley.runtime;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Words nobody can guess. Thread-safe. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Random bytes in hexadecimal digits. */
    static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
