package dev.galley.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of addresses, RFC 3986. Stateless, thread-safe. */
public final class PercentEncoding {
    private static final String MARKS = "-._~:/?#@!$&'()*+,;=";
    private static final String HEX = "0123456789ABCDEF";
    /** For each character of ASCII whether it may stand in an address. */
    private static final boolean[] KEPT = kept();

    private PercentEncoding() {}

    private static boolean[] kept() {
        boolean[] kept = new boolean[128];
        for (char c = 0; c < kept.length; c++) {
            kept[c] =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || MARKS.indexOf(c) >= 0;
        }
        return kept;
    }

    /** Encodes what may not stand in an address and leaves what is encoded already. */
    public static String encode(String address) {
        int plain = plainLength(address);
        if (plain == address.length()) {
            return address;
        }
        StringBuilder encoded = new StringBuilder(address.length() + 16).append(address, 0, plain);
        for (int i = plain; i < address.length(); ) {
            int c = address.codePointAt(i);
            if (isKept(c) || (c == '%' && isEncoding(address, i))) {
                encoded.append((char) c);
            } else {
                append(c, encoded);
            }
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    /** How much of the beginning stays as it is; nearly always all. */
    private static int plainLength(String address) {
        int i = 0;
        while (i < address.length() && isKept(address.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Encodes the name of a file or an anchor: every {@code %}, {@code ?} and {@code #} in it too, but no slash. */
    public static String encodeName(String name) {
        String encoded = encode(name.indexOf('%') < 0 ? name : name.replace("%", "%25"));
        return encoded.indexOf('?') < 0 && encoded.indexOf('#') < 0
                ? encoded
                : encoded.replace("?", "%3F").replace("#", "%23");
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

    private static boolean isEncoding(String text, int i) {
        return i + 2 < text.length() && isHex(text.charAt(i + 1)) && isHex(text.charAt(i + 2));
    }

    private static boolean isHex(char c) {
        return c < KEPT.length && Character.digit(c, 16) >= 0;
    }

    private static boolean isKept(int c) {
        return c < KEPT.length && KEPT[c];
    }

    private static void append(int c, StringBuilder encoded) {
        int safe = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c;
        for (byte b : Character.toString(safe).getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
        }
    }
}
