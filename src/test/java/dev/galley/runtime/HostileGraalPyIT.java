package dev.galley.runtime;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import dev.galley.runtime.HostilePythonIT.Attack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that mean harm: none reaches anything of the machine, none outlives its limits, none reaches the next one. */
class HostileGraalPyIT {
    private static final int SHORT = 1500;
    private static final int LONG = 20_000;

    /** Where GraalPy ends otherwise than CPython, because it has a disk of its own and no processes. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("writes to the root", "completed: "),
            entry("shared memory", "raised: FileNotFoundError"),
            entry("folders that resist being deleted", "completed: |timed out"),
            entry("too many open files", "raised: .*|timed out|stopped: .*|completed: "),
            entry("regular expression that takes for ever", "completed: |timed out"),
            entry("too much at once", "raised: OverflowError"),
            entry("forged reports", "raised: OSError"),
            entry("reports without end", "raised: OSError"),
            entry("secrets in the environment", "raised: FileNotFoundError"));

    @TempDir
    private static Path folder;

    private static GraalPyEngine engine;
    private static long librarySize;

    @BeforeAll
    static void start() throws IOException {
        engine = FetchedGraalPy.engine();
        assertThat(engine.runtime()).isPresent();
        librarySize = librarySize();
    }

    @AfterAll
    static void end() {
        if (engine != null) {
            engine.close();
        }
    }

    static Stream<Attack> attacks() {
        return HostilePrograms.all(folder);
    }

    static Stream<Attack> attacksOnGraalPy() {
        return HostileGraalPyPrograms.all(FetchedGraalPy.INSTALLATION.folder());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theProgramIsHeldAndTheNextOneRuns(Attack attack) throws IOException {
        attack(attack, OTHERWISE.getOrDefault(attack.name(), attack.ending() + "|not run: .*"));
    }

    @ParameterizedTest
    @MethodSource("attacksOnGraalPy")
    void whatIsAimedAtGraalPyIsHeldAndTheNextOneRuns(Attack attack) throws IOException {
        attack(attack, attack.ending());
    }

    private static void attack(Attack attack, String ending) throws IOException {
        // Others have to come to their end, on a busy machine, too.
        boolean isEndless = ending.contains("timed out") || ending.contains("stopped");
        EngineRun run = engine.run(program(attack.code(), isEndless ? SHORT : LONG));
        assertThat(HostilePythonIT.shown(run)).matches("(?s)" + ending).doesNotContain("root:");
        EngineRun next = engine.run(program("""
                import json, os, re
                print(json.dumps(os.listdir()), re.sub('a', 'b', 'a'), open('x', 'w').write('1'))
                """, LONG));
        assertThat(HostilePythonIT.shown(next)).isEqualTo("completed: [] b 1\n");
        assertThat(folder).isEmptyDirectory();
        assertThat(librarySize()).isEqualTo(librarySize);
    }

    /** The size of all files of Python's library: nobody may change them, they serve all programs to come. */
    private static long librarySize() throws IOException {
        Path unpacked = FetchedGraalPy.INSTALLATION.unpacked(folder);
        try (Stream<Path> paths = Files.walk(unpacked)) {
            return paths.filter(Files::isRegularFile)
                    .mapToLong(path -> 1 + path.toFile().length())
                    .sum();
        }
    }

    @Test
    void whatAProgramLeavesInMemoryIsGone() {
        String bomb = "held = [bytearray(10**6) for _ in range(250)]\nprint(len(held))\n";
        for (int i = 0; i < 8; i++) {
            assertThat(HostilePythonIT.shown(engine.run(program(bomb, LONG)))).isEqualTo("completed: 250\n");
        }
    }

    @Test
    void manyProgramsAtOnceDoNotMix() {
        List<String> shown = Stream.iterate(0, n -> n < 24, n -> n + 1)
                .parallel()
                .map(n -> HostilePythonIT.shown(engine.run(program("print(" + n + " * 1000)\n", LONG))))
                .toList();
        assertThat(shown)
                .isEqualTo(Stream.iterate(0, n -> n < 24, n -> n + 1)
                        .map(n -> "completed: " + n * 1000 + "\n")
                        .toList());
    }

    private static Program program(String code, int timeout) {
        return new Program(List.of(Programs.part(code, timeout)));
    }
}
