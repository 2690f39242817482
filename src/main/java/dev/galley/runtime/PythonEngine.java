package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.List;
import java.util.Optional;

/**
 * Runs Python with an interpreter of the machine: a few warm workers, and a process of its own for each program. A worker
 * that dies is replaced. Thread-safe.
 */
final class PythonEngine implements SnippetEngine {
    private static final int MOST_WORKERS = 4;

    private final WorkerPool workers;

    /** @param command the interpreter */
    PythonEngine(String command) {
        this(command, List.of());
    }

    /** @param ways how programs may be shut in, for tests; empty for the best way that works */
    PythonEngine(String command, List<String> ways) {
        workers = new WorkerPool(WorkerPool.atMost(MOST_WORKERS), () -> PythonWorker.start(command, ways));
    }

    @Override
    public Optional<EngineRuntime> runtime() {
        return workers.runtime();
    }

    @Override
    public EngineRun run(Program program) {
        return workers.run(program);
    }

    @Override
    public void close() {
        workers.close();
    }
}
