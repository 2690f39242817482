package dev.galley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a server says when it has run a statement that has no rows: the OK packet of MySQL's protocol. Thread-safe.
 *
 * @see <a href="https://mariadb.com/kb/en/ok_packet/">OK_Packet</a>
 */
final class OkAnswer {
    private static final int HEADER = 4;

    private final byte[] bytes = new byte[512];
    private int count;
    private long length;
    private int at;

    /** What comes next is another answer. */
    synchronized void forget() {
        count = 0;
        length = 0;
    }

    /** How many bytes the answer has, as far as it has come. */
    synchronized long length() {
        return length;
    }

    synchronized void append(byte[] more, int offset, int length) {
        int fitting = Math.max(0, Math.min(length, bytes.length - count));
        System.arraycopy(more, offset, bytes, count, fitting);
        count += fitting;
        this.length += Math.max(0, length);
    }

    /** The remark: {@code Rows matched: 1  Changed: 1  Warnings: 0}; empty when there is none, or no such answer. */
    synchronized String remark() {
        int size = count < HEADER ? 0 : (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16;
        boolean isOk = size > 0 && count >= HEADER + size && bytes[3] == 1 && bytes[HEADER] == 0;
        if (!isOk) {
            return "";
        }
        at = HEADER + 1;
        // The rows affected and the identifier made; then two bytes of status and two that count the warnings.
        skipNumber();
        skipNumber();
        at += 4;
        int start = at + 1;
        int end = at < HEADER + size ? start + (bytes[at] & 0xFF) : start;
        boolean isRemark = end > start && end <= HEADER + size;
        return isRemark ? new String(Arrays.copyOfRange(bytes, start, end), StandardCharsets.UTF_8) : "";
    }

    /** One byte, or a sign for how many follow. */
    private void skipNumber() {
        int first = bytes[at] & 0xFF;
        at += first == 0xFC ? 3 : first == 0xFD ? 4 : first == 0xFE ? 9 : 1;
    }
}
