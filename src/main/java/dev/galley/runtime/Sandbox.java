package dev.galley.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Starts commands shut in: each in a file system of its own with the system's libraries to read, without network, other
 * processes, environment and rights, as far as the machine allows. It needs no interpreter, only tools that every Linux
 * has. Thread-safe; close it to delete its folder.
 */
final class Sandbox implements AutoCloseable {
    /** Users that nobody has, one for each program, so that the limit on processes counts those of one program alone. */
    private static final long FIRST_USER = 1_800_000_000L;

    private static final AtomicLong STARTED = new AtomicLong();
    private static final SandboxLimits SMALL = new SandboxLimits(1 << 30, 1 << 30, 64, 64, 1 << 20);

    private final SandboxWay way;
    private final Path folder;
    private final SandboxRoot root;
    private final Set<SandboxProcess> running = ConcurrentHashMap.newKeySet();

    private Sandbox(SandboxWay way, Path folder, SandboxRoot root) {
        this.way = way;
        this.folder = folder;
        this.root = root;
    }

    /** The best way that works on this machine; empty where no command can be started at all. Found once. */
    static Optional<SandboxWay> way() {
        return Found.WAY;
    }

    /** Looking is put off until someone asks. */
    private static final class Found {
        static final Optional<SandboxWay> WAY = Arrays.stream(SandboxWay.values())
                .filter(SandboxWay::isPossible)
                .filter(Sandbox::works)
                .findFirst();
    }

    static boolean works(SandboxWay way) {
        try (Sandbox sandbox = open(way, List.of(), Map.of())) {
            SandboxProcess process =
                    sandbox.start(places -> List.of("sh", "-c", "pwd; echo x >x"), List.of(), SMALL, 5);
            try {
                process.waitFor(10, TimeUnit.SECONDS);
                String said = new String(process.output().readAllBytes(), StandardCharsets.UTF_8);
                return process.end() == 0 && said.startsWith("/");
            } finally {
                process.end();
                process.close();
            }
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /**
     * Makes its folder, and in it what programs find where their places say.
     *
     * @param readable what else than the system's libraries programs read
     * @param host files for {@link SandboxPlaces#host}, by name
     */
    static Sandbox open(SandboxWay way, List<Path> readable, Map<String, byte[]> host) throws IOException {
        Path folder = Files.createTempDirectory("galley-").toRealPath();
        // Programs may be another user; what they are not to see is out of their file system.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        for (Map.Entry<String, byte[]> file : host.entrySet()) {
            Path path = folder.resolve("host").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.createDirectories(folder.resolve("host"));
        Files.createDirectory(folder.resolve("scripts"));
        for (String script : List.of("namespaces.sh", "users.sh")) {
            Files.write(folder.resolve("scripts").resolve(script), Resource.bytes(script));
        }
        List<Path> real = new ArrayList<>();
        for (Path path : readable) {
            real.add(path.toRealPath());
        }
        return new Sandbox(way, folder, SandboxRoot.make(folder.resolve("root"), real));
    }

    /** The engine's own files, on the machine. */
    Path host() {
        return folder.resolve("host");
    }

    /**
     * Starts a command in an empty folder.
     *
     * @param command what to start, given the places where it finds its files
     * @param parts the parts of the program, which become the files {@code part-0} and so on
     * @param seconds of processor time, for each of its processes
     * @throws IOException when the machine cannot start it
     */
    SandboxProcess start(
            Function<SandboxPlaces, List<String>> command, List<String> parts, SandboxLimits limits, long seconds)
            throws IOException {
        long number = STARTED.incrementAndGet();
        long user = FIRST_USER + ProcessHandle.current().pid() % 10_000 * 10_000 + number % 10_000;
        Path own = Files.createDirectory(folder.resolve("run-" + number));
        Files.createDirectory(own.resolve("program"));
        for (int i = 0; i < parts.size(); i++) {
            Files.writeString(own.resolve("program/part-" + i), parts.get(i));
        }
        Path home = Files.createDirectory(own.resolve("home"));
        Path scratch = Files.createDirectory(own.resolve("scratch"));
        if (way == SandboxWay.OTHER_USER) {
            for (Path path : List.of(home, scratch)) {
                Files.setAttribute(path, "unix:uid", (int) user);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        }
        Files.writeString(own.resolve("table"), root.table(host(), own.resolve("program")));
        SandboxPlaces places = way.isApart()
                ? SandboxPlaces.apart(root)
                : new SandboxPlaces(host(), own.resolve("program"), home, scratch, UnaryOperator.identity());
        SandboxCommand.Start start =
                new SandboxCommand.Start(way, root, own, user, seconds, OwnProcesses.added(limits, way));
        ProcessBuilder builder = new ProcessBuilder(SandboxCommand.words(start, places, command.apply(places)));
        builder.environment().clear();
        builder.environment().put("PATH", SandboxCommand.PATH);
        builder.directory(home.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        SandboxProcess process = new SandboxProcess(builder.start(), way, user, own);
        running.add(process);
        running.removeIf(it -> !it.isAlive());
        return process;
    }

    /** Ends what still runs. */
    void end() {
        running.forEach(SandboxProcess::kill);
    }

    @Override
    public void close() {
        end();
        SandboxProcess.delete(folder);
    }
}
