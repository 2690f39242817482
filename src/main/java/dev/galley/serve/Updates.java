package dev.galley.serve;

/** Counts how often pages may have become others, and lets others wait for the next time. Thread-safe. */
final class Updates {
    private long count;
    private long reloads;
    private boolean isClosed;

    synchronized long count() {
        return count;
    }

    /** How often all pages were to be loaded again, whether they are as they were or not. */
    synchronized long reloads() {
        return reloads;
    }

    /** Some pages may have become others. */
    synchronized void update() {
        count++;
        notifyAll();
    }

    /** What pages are shown with may have become another: their style, their pictures. */
    synchronized void reloadAll() {
        reloads++;
        update();
    }

    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return isClosed;
    }

    /** Waits until there is another count than the one known, or it is closed, or the time is over. */
    synchronized void awaitOther(long known, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        for (long left = milliseconds; count == known && !isClosed && left > 0; ) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }
}
