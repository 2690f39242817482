package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that mean harm: none outlives its limits, none reaches the next one, and the run goes on. */
class HostileProcessIT {
    private static final int SHORT = 1500;
    private static final int LONG = 60_000;
    /** What attacks sleep, so that those left behind can be told from all other processes. */
    private static final String MARK = "7654321";

    private static final Map<String, Supplier<Optional<ProgramHost>>> HOSTS = Map.of(
            "java", () -> JavaHost.of(Path.of(System.getProperty("java.home")), List.of()),
            "javascript", () -> Tool.found(Path.of(""), "node").flatMap(JavaScriptHost::of),
            "shell", () -> Tool.found(Path.of(""), "bash").flatMap(ShellHost::of));

    /** A program that shows what the one before it has left. */
    private static final Map<String, String> NEXT = Map.of(
            "java", "System.out.println(List.of(new File(\".\").list()));\n",
            "javascript", "console.log(require('fs').readdirSync('.'));\n",
            "shell", "echo \"[$(ls -A)]\"\n");

    private static final Map<String, String> LANGUAGES =
            Map.of("java", "java", "javascript", "javascript", "shell", "bash");
    private static final Map<SandboxWay, Map<String, SnippetEngine>> ENGINES = new EnumMap<>(SandboxWay.class);

    /** @param ending a regular expression of how it may end */
    record Attack(String engine, String name, String ending, String code) {
        /** Only those that may end by their time need not have enough of it. */
        int timeout() {
            return ending.equals(".*") || ending.contains("timed out") ? SHORT : LONG;
        }

        @Override
        public String toString() {
            return engine + " " + name;
        }
    }

    @AfterAll
    static void end() {
        ENGINES.values().forEach(engines -> engines.values().forEach(SnippetEngine::close));
    }

    private static SnippetEngine engine(SandboxWay way, String name) {
        SnippetEngine engine = ENGINES.computeIfAbsent(way, it -> new TreeMap<>())
                .computeIfAbsent(name, it -> new SandboxEngine(of(HOSTS, name), () -> Optional.of(way)));
        assumeTrue(engine.runtime().isPresent(), "no " + name + " here");
        return engine;
    }

    private static <T> T of(Map<String, T> map, String engine) {
        return Optional.ofNullable(map.get(engine)).orElseThrow();
    }

    private static SandboxWay best() {
        Optional<SandboxWay> best = Sandbox.way().filter(SandboxWay::isApart);
        assumeTrue(best.isPresent(), "no namespaces here");
        return best.get();
    }

    static Stream<Attack> attacks() {
        return Stream.of(HostileShell.attacks(), HostileJavaScript.attacks(), HostileJava.attacks())
                .flatMap(it -> it);
    }

    static Stream<Attack> attacksByShell() {
        return HostileShell.attacks();
    }

    /** Those that need nothing but limits, and harm nobody who has the rights of a user. */
    static Stream<Attack> attacksOnLimits() {
        List<String> names = List.of(
                "never ends",
                "ignores signals",
                "floods",
                "becomes a daemon",
                "leaves files",
                "leaves folders that resist",
                "stops itself",
                "writes one large file",
                "kills itself");
        return attacks()
                .filter(it -> !it.engine().equals("java") && names.contains(it.name()))
                // Shared memory is everyone's there.
                .filter(it -> !it.code().contains("/dev/shm"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void theProgramIsHeldAndTheNextOneRuns(Attack attack) {
        attack(best(), attack);
    }

    @ParameterizedTest
    @MethodSource("attacksByShell")
    void theProgramIsHeldInNamespacesOfAnyUser(Attack attack) {
        assumeTrue(SandboxWay.USER.isPossible() && Sandbox.works(SandboxWay.USER), "no namespaces of users here");
        attack(SandboxWay.USER, attack);
    }

    @ParameterizedTest
    @MethodSource("attacksOnLimits")
    void theProgramIsHeldByLimits(Attack attack) {
        assumeTrue(!attack.name().equals("becomes a daemon"), "one of the gaps");
        attack(SandboxWay.LIMITS, attack);
    }

    @ParameterizedTest
    @MethodSource("attacksOnLimits")
    void theProgramIsHeldAsAnotherUser(Attack attack) {
        assumeTrue(SandboxWay.OTHER_USER.isPossible(), "not root here");
        attack(SandboxWay.OTHER_USER, attack);
    }

    private static void attack(SandboxWay way, Attack attack) {
        SnippetEngine engine = engine(way, attack.engine());
        assertThat(run(engine, attack.engine(), attack.code(), attack.timeout()))
                .matches("(?s)" + attack.ending());
        assertThat(run(engine, attack.engine(), of(NEXT, attack.engine()), LONG))
                .isEqualTo("completed: []\n");
        assertThat(ProcessHandle.allProcesses()
                        .filter(it -> it.info().commandLine().orElse("").contains(MARK)))
                .isEmpty();
    }

    @Test
    void theNetworkOfTheMachineIsOutOfReach() throws IOException {
        SandboxWay way = best();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            assertThat(run(engine(way, "shell"), "shell", "exec 3<>/dev/tcp/127.0.0.1/" + port + "\n", LONG))
                    .contains("Connection refused");
            assertThat(run(engine(way, "java"), "java", "new Socket(\"127.0.0.1\", " + port + ");\n", LONG))
                    .startsWith("raised: ConnectException");
            String code = "import { connect } from 'net';\nimport { once } from 'events';\nawait once(connect(" + port
                    + ", '127.0.0.1'), 'connect');\n";
            assertThat(run(engine(way, "javascript"), "javascript", code, LONG)).contains("ECONNREFUSED");
        }
    }

    @Test
    void theEndOfTheBuildIsTheEndOfItsPrograms() throws IOException, InterruptedException {
        SandboxWay way = best();
        String classPath = System.getProperty("java.class.path");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        Sleeper.class.getName(),
                        way.name())
                .start();
        // Its program says so when it runs.
        assertThat((char) build.getInputStream().read()).isEqualTo('r');
        List<ProcessHandle> programs = build.descendants().toList();
        assertThat(programs).isNotEmpty();
        build.destroyForcibly().waitFor();
        programs.forEach(it -> it.onExit().join());
    }

    /** A build whose program sleeps. */
    static final class Sleeper {
        private Sleeper() {}

        public static void main(String[] words) throws IOException {
            try (Sandbox sandbox = Sandbox.open(SandboxWay.valueOf(words[0]), List.of(), Map.of())) {
                SandboxLimits limits = new SandboxLimits(1 << 30, 1 << 30, 64, 64, 1 << 20);
                SandboxProcess process = sandbox.start(
                        places -> List.of("sh", "-c", "setsid sleep " + MARK + " & echo run; sleep " + MARK),
                        List.of(),
                        limits,
                        60);
                System.out.write(process.output().read());
                System.out.flush();
                System.out.write(process.output().readAllBytes());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SandboxWay.class)
    void whatAProgramPrintedCanBeReadAfterItsEnd(SandboxWay way) throws IOException {
        assumeTrue(way.isPossible() && Sandbox.works(way), "cannot be done here");
        try (Sandbox sandbox = Sandbox.open(way, List.of(), Map.of())) {
            SandboxLimits limits = new SandboxLimits(1 << 30, 1 << 30, 64, 64, 1 << 20);
            SandboxProcess process = sandbox.start(places -> List.of("echo", "said"), List.of(), limits, 60);
            process.waitFor(60, TimeUnit.SECONDS);

            assertThat(process.end()).isZero();

            assertThat(process.output().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("said\n");
            process.close();
        }
    }

    @ParameterizedTest
    @EnumSource(SandboxWay.class)
    void aWaySaysWhatItLeavesOpen(SandboxWay way) {
        assertThat(way.gaps().isEmpty()).isEqualTo(way.isApart());
    }

    private static String run(SnippetEngine engine, String name, String code, int timeout) {
        return Shown.of(engine.run(new Program(List.of(Programs.part(of(LANGUAGES, name), code, timeout))))
                .parts()
                .get(0));
    }
}
