package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that mean harm: none outlives its limits, none reaches the next one, and the run goes on. */
class HostilePythonIT {
    private static final int SHORT = 1500;

    @TempDir
    private static Path folder;

    private static PythonEngine engine;
    private static PythonEngine bare;

    @BeforeAll
    static void start() {
        engine = new PythonEngine("python3");
        bare = new PythonEngine("python3", List.of("none"));
        assumeTrue(engine.runtime().isPresent(), "no Python here");
        assumeTrue(bare.runtime().isPresent());
    }

    @AfterAll
    static void end() {
        engine.close();
        bare.close();
    }

    /**
     * @param isHeldByLimits whether limits alone, without namespaces, give the same
     * @param ending a regular expression of how it may end
     */
    record Attack(String name, boolean isHeldByLimits, String ending, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return HostilePrograms.all(folder);
    }

    static Stream<Attack> attacksOnLimits() {
        return attacks().filter(Attack::isHeldByLimits);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theProgramIsHeldAndTheNextOneRuns(Attack attack) {
        assumeTrue(engine.runtime().orElseThrow().gaps().isEmpty(), "no namespaces here");
        attack(engine, attack);
    }

    @ParameterizedTest
    @MethodSource("attacksOnLimits")
    void theProgramIsHeldWithoutNamespaces(Attack attack) {
        attack(bare, attack);
    }

    private static void attack(PythonEngine engine, Attack attack) {
        EngineRun run = engine.run(program(attack.code(), SHORT));
        assertThat(shown(run)).matches("(?s)" + attack.ending());
        assertThat(shown(engine.run(program("import json, os\nprint(json.dumps(os.listdir()))", 20_000))))
                .isEqualTo("completed: []\n");
        assertThat(ProcessHandle.current().descendants().filter(HostilePythonIT::isLeftBehind))
                .isEmpty();
    }

    /** Workers are Python and children of this process; whatever stands below them was left behind by a program. */
    private static boolean isLeftBehind(ProcessHandle process) {
        ProcessHandle child = process;
        for (ProcessHandle parent : ancestors(process)) {
            if (parent.equals(ProcessHandle.current())) {
                return process.isAlive()
                        && !child.equals(process)
                        && child.info().command().orElse("").contains("python");
            }
            child = parent;
        }
        return false;
    }

    private static List<ProcessHandle> ancestors(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void theNetworkOfTheMachineIsOutOfReach() throws IOException {
        assumeTrue(engine.runtime().orElseThrow().gaps().isEmpty(), "no namespaces here");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String code = "import socket\nsocket.create_connection(('127.0.0.1', " + server.getLocalPort() + "), 1)\n";
            assertThat(shown(engine.run(program(code, 5000)))).isEqualTo("raised: ConnectionRefusedError");
        }
    }

    @Test
    void whatAProgramWritesIsOnlyItsOwn() throws IOException {
        assumeTrue(engine.runtime().orElseThrow().gaps().isEmpty(), "no namespaces here");
        Files.writeString(folder.resolve("secret"), "s3cret");
        String code = "import os\nprint(os.path.exists(%s))\n".formatted(HostilePrograms.quoted(folder));
        assertThat(shown(engine.run(program(code, 5000)))).isEqualTo("completed: False\n");
    }

    @Test
    void manyProgramsAtOnceDoNotMix() {
        List<String> shown = Stream.iterate(0, n -> n < 24, n -> n + 1)
                .parallel()
                .map(n -> shown(engine.run(program("print(" + n + " * 1000)\n", 20_000))))
                .toList();
        assertThat(shown)
                .isEqualTo(Stream.iterate(0, n -> n < 24, n -> n + 1)
                        .map(n -> "completed: " + n * 1000 + "\n")
                        .toList());
    }

    private static Program program(String code, int timeout) {
        return new Program(List.of(Programs.part(code, timeout)));
    }

    static String shown(EngineRun run) {
        EngineRun.PartRun part = run.parts().get(0);
        Ending ending = part.ending();
        if (ending instanceof Ending.Completed) {
            return "completed: " + part.output();
        }
        if (ending instanceof Ending.Raised raised) {
            return "raised: " + raised.type();
        }
        if (ending instanceof Ending.Stopped stopped) {
            return "stopped: " + stopped.how();
        }
        return ending instanceof Ending.NotRun notRun ? "not run: " + notRun.why() : "timed out";
    }
}
