package dev.galley.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of addresses, RFC 3986. Stateless, thread-safe. */
public final class PercentEncoding {
    private static final String KEPT = "-._~:/?#@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes what may not stand in an address and leaves what is encoded already. */
    public static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length());
        address.codePoints().forEach(c -> {
            if (isKept(c) || c == '%') {
                encoded.append((char) c);
            } else {
                append(c, encoded);
            }
        });
        return encodeBarePercents(encoded.toString());
    }

    /** Encodes the name of a file or an anchor: every {@code %}, {@code ?} and {@code #} in it too, but no slash. */
    public static String encodeName(String name) {
        return encode(name.replace("%", "%25")).replace("?", "%3F").replace("#", "%23");
    }

    /** The text that an encoded address stands for; bad encodings stay as they are. */
    public static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (isEncoding(bytes, i)) {
                decoded.write(Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
                i += 2;
            } else {
                decoded.write(bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEncoding(byte[] bytes, int i) {
        return bytes[i] == '%'
                && i + 2 < bytes.length
                && Character.digit(bytes[i + 1], 16) >= 0
                && Character.digit(bytes[i + 2], 16) >= 0;
    }

    private static boolean isKept(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || KEPT.indexOf(c) >= 0;
    }

    private static void append(int c, StringBuilder encoded) {
        int safe = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
        for (byte b : Character.toString(safe).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }

    private static String encodeBarePercents(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.US_ASCII);
        StringBuilder whole = new StringBuilder(encoded.length());
        for (int i = 0; i < bytes.length; i++) {
            whole.append(bytes[i] == '%' && !isEncoding(bytes, i) ? "%25" : String.valueOf((char) bytes[i]));
        }
        return whole.toString();
    }
}
