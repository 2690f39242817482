package dev.galley.highlight;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs what goes deep on a thread made for it. Thread-safe. */
final class LargeStack {
    /** Address space, not memory: only what is used is ever taken. */
    private static final long BYTES = 512L << 20;

    private LargeStack() {}

    /**
     * Runs a task to its end and gives its result.
     *
     * @throws ExecutionException with what the task threw as its cause
     * @throws InterruptedException when this thread is interrupted meanwhile
     */
    static <T> T call(Callable<T> task) throws ExecutionException, InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "large-stack", BYTES);
        thread.setDaemon(true);
        thread.start();
        return future.get();
    }
}
