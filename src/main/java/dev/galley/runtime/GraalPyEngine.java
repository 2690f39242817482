package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.Optional;

/**
 * Runs Python where there is none: with GraalPy, in Java processes beside Galley's own, and each program in a context that
 * reaches nothing of the machine. Thread-safe.
 */
final class GraalPyEngine implements SnippetEngine {
    /** Each of them may need 512 MB and more. */
    private static final int MOST_WORKERS = 2;

    private final WorkerPool<GraalPyWorker> workers;

    /** @param installation where GraalPy is, or may be */
    GraalPyEngine(GraalPyInstallation installation) {
        workers = new WorkerPool<>(WorkerPool.atMost(MOST_WORKERS), () -> GraalPyWorker.start(installation));
    }

    @Override
    public Optional<EngineRuntime> runtime() {
        return workers.runtime();
    }

    @Override
    public EngineRun run(Program program) {
        return program.parts().stream()
                .filter(part -> part.words().containsKey("role"))
                .findFirst()
                .map(part -> PythonAnswers.notRun(program, "needs Django, which the embedded Python does not have"))
                .orElseGet(() -> workers.run(program));
    }

    @Override
    public void close() {
        workers.close();
    }
}
