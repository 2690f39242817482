package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.List;
import java.util.Optional;

/** Engines for one language, of which the first that the machine has is used. Thread-safe. */
final class FirstEngine implements SnippetEngine {
    private final List<SnippetEngine> engines;
    private Optional<SnippetEngine> found = Optional.empty();
    private boolean isLookedFor;

    FirstEngine(List<SnippetEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    @Override
    public Optional<EngineRuntime> runtime() {
        return found().flatMap(SnippetEngine::runtime);
    }

    private synchronized Optional<SnippetEngine> found() {
        if (!isLookedFor) {
            isLookedFor = true;
            found = engines.stream().filter(it -> it.runtime().isPresent()).findFirst();
        }
        return found;
    }

    @Override
    public EngineRun run(Program program) {
        return found().map(it -> it.run(program))
                .orElseGet(() -> PythonAnswers.notRun(program, "finds no interpreter"));
    }

    @Override
    public void close() {
        engines.forEach(SnippetEngine::close);
    }
}
