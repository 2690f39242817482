package dev.galley.runtime;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a program in GraalPy prints: kept for each part alone, up to a limit. Runs in the child. Thread-safe. */
final class PartOutput extends OutputStream {
    /** Bytes. */
    private static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private Runnable tooMuch = () -> {};

    /**
     * Begins the next part.
     *
     * @param tooMuch called once it prints more than it may; what comes then is lost
     */
    synchronized void begin(Runnable tooMuch) {
        kept.reset();
        this.tooMuch = tooMuch;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
        int room = MOST - kept.size();
        kept.write(bytes, from, Math.min(room, length));
        if (length > room) {
            tooMuch.run();
        }
    }
}
