package dev.galley.snippet;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads with stacks large enough for deeply nested code: the parsers call themselves for each level. Threads are kept
 * for a while, since starting one for each snippet costs more than most checks; none keeps the program alive.
 * Thread-safe.
 */
final class ParserThreads {
    /** In bytes, of address space; memory is taken only as far as a stack grows. */
    private static final long STACK = 64L << 20;

    private static final long IDLE_SECONDS = 5;

    private final ExecutorService pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ParserThreads::thread);

    /** Starts the work at once; who calls waits for it, so there are never more threads than callers and stuck parsers. */
    <T> Future<T> submit(Callable<T> work) {
        return pool.submit(work);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "snippet-parser", STACK);
        thread.setDaemon(true);
        return thread;
    }
}
