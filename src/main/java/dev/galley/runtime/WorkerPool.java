package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** A few warm workers, started as they are needed. One that dies is replaced. Thread-safe. */
final class WorkerPool<W extends Worker> implements SnippetEngine {
    private final Supplier<Optional<W>> start;
    private final Deque<W> idle = new ArrayDeque<>();
    private final Semaphore free;
    private boolean isStarted;
    private Optional<EngineRuntime> runtime = Optional.empty();

    /**
     * @param most how many of them run at once
     * @param start makes one; empty when the machine cannot
     */
    WorkerPool(int most, Supplier<Optional<W>> start) {
        this.start = start;
        this.free = new Semaphore(most);
    }

    /** As many as there are processors, up to a limit. */
    static int atMost(int limit) {
        return Math.max(1, Math.min(limit, Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public synchronized Optional<EngineRuntime> runtime() {
        if (!isStarted) {
            isStarted = true;
            Optional<W> first = start.get();
            first.ifPresent(idle::push);
            runtime = first.map(Worker::runtime);
        }
        return runtime;
    }

    @Override
    public EngineRun run(Program program) {
        return run(program, worker -> worker.run(program));
    }

    /** Lets a worker run a program in a way that not all workers know. */
    EngineRun run(Program program, Function<W, EngineRun> running) {
        // A program lasts as long as its limits say at most, so waiting comes to an end, too.
        free.acquireUninterruptibly();
        try {
            Optional<W> worker = idle();
            if (worker.isEmpty()) {
                worker = start.get();
            }
            EngineRun run =
                    worker.map(running).orElseGet(() -> PythonAnswers.notRun(program, "finds no interpreter any more"));
            worker.filter(Worker::isAlive).ifPresent(this::keep);
            return run;
        } finally {
            free.release();
        }
    }

    private synchronized Optional<W> idle() {
        return Optional.ofNullable(idle.poll());
    }

    private synchronized void keep(W worker) {
        idle.push(worker);
    }

    @Override
    public synchronized void close() {
        idle.forEach(Worker::close);
        idle.clear();
    }
}
