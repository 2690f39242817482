package dev.galley.serve;

/** Counts the builds that have finished, and lets others wait for the next. Thread-safe. */
final class Builds {
    private long finished;
    private boolean isClosed;

    synchronized long finished() {
        return finished;
    }

    synchronized void finish() {
        finished++;
        notifyAll();
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** Waits until there is another number than the one known, or it is closed, or the time is over. */
    synchronized void awaitOther(long known, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; finished == known && !isClosed && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
