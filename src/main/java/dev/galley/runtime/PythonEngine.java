package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Runs Python with an interpreter of the machine: a few warm workers, some with Django, and a process of its own for each
 * program. A worker that dies is replaced. Thread-safe.
 */
final class PythonEngine implements SnippetEngine {
    private static final int MOST_WORKERS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final String command;
    private final List<String> ways;
    private final Map<Preload, Deque<PythonWorker>> idle = new EnumMap<>(Preload.class);
    private final ProgramDatabases databases = new ProgramDatabases();
    private final Semaphore free = new Semaphore(MOST_WORKERS);
    private boolean isStarted;
    private Optional<EngineRuntime> runtime = Optional.empty();

    /** @param command the interpreter */
    PythonEngine(String command) {
        this(command, List.of());
    }

    /** @param ways how programs may be shut in, for tests; empty for the best way that works */
    PythonEngine(String command, List<String> ways) {
        this.command = command;
        this.ways = List.copyOf(ways);
    }

    @Override
    public synchronized Optional<EngineRuntime> runtime() {
        if (!isStarted) {
            isStarted = true;
            Optional<PythonWorker> first = PythonWorker.start(command, ways, Preload.NOTHING);
            first.ifPresent(worker -> keep(Preload.NOTHING, worker));
            runtime = first.map(PythonWorker::runtime);
        }
        return runtime;
    }

    @Override
    public EngineRun run(Program program) {
        return Preload.usesMySql(program)
                ? databases.run(program, database -> run(program, Optional.of(database)))
                : run(program, Optional.empty());
    }

    private EngineRun run(Program program, Optional<SqlDatabase> database) {
        // A program lasts as long as its limits say at most, so waiting comes to an end, too.
        free.acquireUninterruptibly();
        try {
            Preload preload = Preload.of(program);
            Optional<PythonWorker> worker = idle(preload).or(() -> PythonWorker.start(command, ways, preload));
            EngineRun run = worker.map(it -> it.run(program, database))
                    .orElseGet(() -> PythonAnswers.notRun(program, "finds no interpreter any more"));
            worker.filter(PythonWorker::isAlive).ifPresent(it -> keep(preload, it));
            return run;
        } finally {
            free.release();
        }
    }

    private synchronized Optional<PythonWorker> idle(Preload preload) {
        return Optional.ofNullable(idle.get(preload)).map(Deque::poll);
    }

    private synchronized void keep(Preload preload, PythonWorker worker) {
        idle.computeIfAbsent(preload, any -> new ArrayDeque<>()).push(worker);
    }

    @Override
    public synchronized void close() {
        idle.values().forEach(workers -> workers.forEach(PythonWorker::close));
        idle.clear();
        databases.close();
    }
}
