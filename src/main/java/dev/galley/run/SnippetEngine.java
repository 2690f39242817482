package dev.galley.run;

import java.util.Optional;

/**
 * Runs programs in one language, each apart from all others and from the machine as far as the machine allows. Nothing a
 * program does ends the build: it is stopped at its limits, and the next program finds the engine as new. Thread-safe.
 */
public interface SnippetEngine extends AutoCloseable {
    /** What programs run on here; empty when the machine does not have it. The first call may take a second. */
    Optional<EngineRuntime> runtime();

    /** Runs a program to its end or its limits. Not called where there is no {@link #runtime()}. */
    EngineRun run(Program program);

    /** Ends all processes of the engine. */
    @Override
    void close();
}
