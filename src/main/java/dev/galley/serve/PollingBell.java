package dev.galley.serve;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Rings twice a second, whether anything has changed or not: for systems that give no notices. Thread-safe. */
final class PollingBell implements Bell {
    private static final long INTERVAL_MILLISECONDS = 500;

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void listenTo(Path folder) {
        // It rings for all folders.
    }

    @Override
    public Ring await() {
        return sleep(INTERVAL_MILLISECONDS) ? Ring.SILENT : Ring.ANYWHERE;
    }

    @Override
    public Ring awaitMore(long milliseconds) {
        sleep(milliseconds);
        return Ring.SILENT;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /** Whether it was closed meanwhile. */
    private boolean sleep(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
