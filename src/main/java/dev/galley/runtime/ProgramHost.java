package dev.galley.runtime;

import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What runs programs of one language, a process for each. The process gets a token and says it on its standard output when
 * it is ready, and again after each part; on its standard error it says how each part ended, as {@link PartReports} reads
 * it. Its own end, without either, ends the program, too. Thread-safe.
 */
interface ProgramHost {
    /** The name of what programs run on. */
    String name();

    /** Its version. */
    String version();

    /** What else than the system's libraries it reads. */
    List<Path> readable();

    /** Files of its own. */
    Map<String, byte[]> files();

    /** How much a program may use. */
    SandboxLimits limits();

    /** The command for a program. */
    List<String> command(SandboxPlaces places, Program program, String token);

    /** What lacks of something that a part needs, a clause: {@code needs java>=21}. */
    Optional<String> lack(String requirement);

    /** Makes later starts cheaper. Called once, when there is a second program, while the engine runs others. */
    default void warmUp(Sandbox sandbox) throws IOException {}

    /** How a part ran, as readers should see it. */
    default EngineRun.PartRun shown(EngineRun.PartRun run, int part) {
        return run;
    }
}
