package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs Python with an interpreter of the machine: a few warm workers, some with Django, and a process of its own for each
 * program. A worker that dies is replaced. Thread-safe.
 */
final class PythonEngine implements SnippetEngine {
    private static final int MOST_WORKERS = 4;

    private final Map<Preload, WorkerPool<PythonWorker>> workers = new EnumMap<>(Preload.class);
    private final WorkerPool<PythonWorker> plain;
    private final ProgramDatabases databases = new ProgramDatabases();

    /** @param command the interpreter */
    PythonEngine(String command) {
        this(command, List.of());
    }

    /** @param ways how programs may be shut in, for tests; empty for the best way that works */
    PythonEngine(String command, List<String> ways) {
        this.plain = pool(command, ways, Preload.NOTHING);
        workers.put(Preload.NOTHING, plain);
        for (Preload preload : List.of(Preload.DJANGO, Preload.DJANGO_ON_MYSQL)) {
            workers.put(preload, pool(command, ways, preload));
        }
    }

    private static WorkerPool<PythonWorker> pool(String command, List<String> ways, Preload preload) {
        return new WorkerPool<>(WorkerPool.atMost(MOST_WORKERS), () -> PythonWorker.start(command, ways, preload));
    }

    @Override
    public Optional<EngineRuntime> runtime() {
        return plain.runtime();
    }

    @Override
    public EngineRun run(Program program) {
        return Preload.usesMySql(program)
                ? databases.run(program, database -> run(program, Optional.of(database)))
                : run(program, Optional.empty());
    }

    private EngineRun run(Program program, Optional<SqlDatabase> database) {
        return workers.getOrDefault(Preload.of(program), plain).run(program, worker -> worker.run(program, database));
    }

    @Override
    public void close() {
        workers.values().forEach(WorkerPool::close);
        databases.close();
    }
}
