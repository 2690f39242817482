package dev.galley.search;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON in UTF-8 that is also safe as JavaScript: line separators are escaped, and halves of surrogate pairs, which
 * no encoding can write. Not for use by several threads.
 */
final class JsonText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The most bytes that one UTF-16 unit takes: an escape. */
    private static final int WIDEST = 6;

    private char[] units = {};
    private byte[] bytes = new byte[64];
    private int size;
    /** How many bytes there are beyond the UTF-16 units. */
    private int beyond;

    /** Forgets all, and keeps the room. */
    JsonText clear() {
        size = 0;
        beyond = 0;
        return this;
    }

    /** Writes something as it is: punctuation, numbers, all in ASCII. */
    JsonText raw(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Writes one character of ASCII as it is. */
    JsonText ascii(char c) {
        if (size == bytes.length) {
            reserve(1);
        }
        bytes[size++] = (byte) c;
        return this;
    }

    JsonText number(long value) {
        return raw(Long.toString(value));
    }

    /** Writes JSON that stands elsewhere in UTF-8, {@code units} UTF-16 units long. */
    JsonText json(byte[] from, int start, int end, int units) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        beyond += end - start - units;
        return this;
    }

    JsonText json(JsonText other) {
        return json(other.bytes, 0, other.size, other.length());
    }

    /** Writes a string in quotes. */
    JsonText string(String text) {
        int length = text.length();
        reserve(length + 2);
        if (units.length < length) {
            units = new char[length];
        }
        text.getChars(0, length, units, 0);
        bytes[size++] = '"';
        for (int i = 0; i < length; i++) {
            if (bytes.length - size < WIDEST + 1) {
                reserve(length - i + WIDEST + 1);
            }
            char c = units[i];
            if (c < 0x7f && c >= 0x20 && c != '"' && c != '\\') {
                bytes[size++] = (byte) c;
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(units[i + 1])) {
                addPair(Character.toCodePoint(c, units[++i]));
            } else {
                add(c);
            }
        }
        bytes[size++] = '"';
        return this;
    }

    private void addPair(int codePoint) {
        bytes[size++] = (byte) (0xf0 | (codePoint >> 18));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 12) & 63));
        bytes[size++] = (byte) (0x80 | ((codePoint >> 6) & 63));
        bytes[size++] = (byte) (0x80 | (codePoint & 63));
        beyond += 2;
    }

    private void add(char c) {
        if (c < 0x80 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
            escape(c);
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | (c >> 6));
            bytes[size++] = (byte) (0x80 | (c & 63));
            beyond++;
        } else {
            bytes[size++] = (byte) (0xe0 | (c >> 12));
            bytes[size++] = (byte) (0x80 | ((c >> 6) & 63));
            bytes[size++] = (byte) (0x80 | (c & 63));
            beyond += 2;
        }
    }

    private void escape(char c) {
        bytes[size++] = '\\';
        if (c == '"' || c == '\\') {
            bytes[size++] = (byte) c;
        } else if (c == '\n') {
            bytes[size++] = 'n';
        } else {
            bytes[size++] = 'u';
            for (int shift = 12; shift >= 0; shift -= 4) {
                bytes[size++] = HEX[(c >> shift) & 15];
            }
        }
    }

    /** Writes a list of strings. */
    JsonText strings(List<String> texts) {
        raw("[");
        for (int i = 0; i < texts.size(); i++) {
            raw(i == 0 ? "" : ",").string(texts.get(i));
        }
        return raw("]");
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
        }
    }

    /** How long it is, in UTF-16 units. */
    int length() {
        return size - beyond;
    }

    /** How long it is, in bytes. */
    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(ByteWriter out) {
        out.bytes(bytes, 0, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** What {@link String#hashCode()} says of the text. */
    int hash() {
        int hash = 0;
        for (int at = 0; at < size; at++) {
            int first = bytes[at];
            if (first >= 0) {
                hash = 31 * hash + first;
            } else if ((first & 0xe0) == 0xc0) {
                hash = 31 * hash + (((first & 31) << 6) | (bytes[++at] & 63));
            } else if ((first & 0xf0) == 0xe0) {
                hash = 31 * hash + (((first & 15) << 12) | ((bytes[++at] & 63) << 6) | (bytes[++at] & 63));
            } else {
                int codePoint = ((first & 7) << 18)
                        | ((bytes[++at] & 63) << 12)
                        | ((bytes[++at] & 63) << 6)
                        | (bytes[++at] & 63);
                hash = 31 * (31 * hash + Character.highSurrogate(codePoint)) + Character.lowSurrogate(codePoint);
            }
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
