package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;

/** One warm process that runs one program after another. Used by one thread at a time. */
interface Worker extends AutoCloseable {
    EngineRuntime runtime();

    /** Whether it can run another program. */
    boolean isAlive();

    EngineRun run(Program program);

    @Override
    void close();
}
