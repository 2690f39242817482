package dev.galley.runtime;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Where a program finds what it needs. Immutable.
 *
 * @param host the engine's own files, to read
 * @param program the program's parts, to read
 * @param home its folder, empty at first, to write to
 * @param scratch a folder for what its host writes
 * @param readable where it finds a path of the machine that it may read
 */
record SandboxPlaces(Path host, Path program, Path home, Path scratch, UnaryOperator<Path> readable) {
    /** The places in a file system of the program's own. */
    static SandboxPlaces apart(SandboxRoot root) {
        return new SandboxPlaces(
                SandboxRoot.HOST, SandboxRoot.PROGRAM, Path.of("/tmp"), Path.of("/dev/shm"), root::place);
    }

    /** Where it finds a path of the machine. */
    Path of(Path path) {
        return readable.apply(path);
    }
}
