package dev.galley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a program prints, parted at its token. Used by one thread. */
final class PartOutputs {
    /** Bytes that one part may print. */
    static final int MOST = 64 * 1024;

    private final byte[] token;
    /** The first is what was printed before the program was ready. */
    private final List<String> finished = new ArrayList<>();

    private byte[] latest = new byte[2 * MOST];
    private int length;

    PartOutputs(String token) {
        this.token = token.getBytes(StandardCharsets.US_ASCII);
    }

    void take(byte[] piece, int count) {
        int searched = Math.max(0, length - token.length);
        if (length + count > latest.length) {
            latest = Arrays.copyOf(latest, length + count + MOST);
        }
        System.arraycopy(piece, 0, latest, length, count);
        length += count;
        for (int at = find(searched); at >= 0; at = find(0)) {
            finished.add(text(at));
            System.arraycopy(latest, at + token.length, latest, 0, length - at - token.length);
            length -= at + token.length;
        }
    }

    private int find(int from) {
        for (int at = from; at + token.length <= length; at++) {
            if (Arrays.equals(latest, at, at + token.length, token, 0, token.length)) {
                return at;
            }
        }
        return -1;
    }

    private String text(int end) {
        return new String(latest, 0, Math.min(end, MOST), StandardCharsets.UTF_8);
    }

    /** How often the token came: once when the program is ready, then after each part. */
    int tokens() {
        return finished.size();
    }

    /** Whether the part that runs prints too much. */
    boolean isTooMuch() {
        return length > MOST + token.length;
    }

    /** What a part printed; the last one also what came after it. */
    String of(int part, int parts) {
        boolean isFinished = part + 1 < finished.size();
        String rest = part + 1 == parts || !isFinished ? text(length) : "";
        return isFinished ? finished.get(part + 1) + rest : rest;
    }
}
