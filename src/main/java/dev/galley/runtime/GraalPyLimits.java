package dev.galley.runtime;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What one part of a program in GraalPy may use. Its time passes while it computes or waits for something, and stands still
 * while the machine has other things to do: an interpreter in an interpreter would else be out of time on a busy one. Runs
 * in the child. Used by one thread.
 */
final class GraalPyLimits {
    private static final int MOST_THREADS = 200;
    /** How many times its time all threads together may compute, those that collect garbage with them. */
    private static final int SHARE_OF_ALL = 3;
    /** How many times its time may pass by the clock, whatever happens. */
    static final long SHARE_OF_CLOCK = 10;

    private final Thread program;
    private final long most;
    private final long start = System.nanoTime();
    private final long computedBefore;
    private final long allBefore = all();
    private long waited;
    private long looked = start;

    /**
     * @param program the thread that runs the part
     * @param millis its time
     */
    GraalPyLimits(Thread program, long millis) {
        this.program = program;
        this.most = TimeUnit.MILLISECONDS.toNanos(millis);
        this.computedBefore = computed();
    }

    private long computed() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(program.getId());
    }

    private static long all() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }

    /** What is exceeded; empty while nothing is. To be asked often: what the thread does then counts since the last time. */
    String exceeded() {
        long now = System.nanoTime();
        if (program.getState() != Thread.State.RUNNABLE) {
            waited += now - looked;
        }
        looked = now;
        if (Thread.activeCount() > MOST_THREADS) {
            return "threads";
        }
        boolean isOver = computed() - computedBefore + waited > most
                || all() - allBefore > SHARE_OF_ALL * most
                || now - start > SHARE_OF_CLOCK * most;
        return isOver ? "time" : "";
    }
}
