package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged program as people do, from a folder of its own and with a cache folder of its own. */
class LauncherIT {
    private static final Path JAR = Path.of("target/galley.jar");
    private static final long MINUTES = 3;

    /** An archive holds for one jar in one place, so all starts are of the same. */
    @TempDir
    private static Path shared;

    private static Path program;
    private static Path made;

    @TempDir
    private Path folder;

    private Path caches;

    /** What a start printed, both streams in one, and how it ended. */
    private record Start(int code, String printed) {}

    @BeforeAll
    static void install() throws IOException {
        assertThat(JAR).as("made by mvn package").isRegularFile();
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no sh here");
        program = shared.resolve("program");
        made = shared.resolve("made");
        installInto(program);
    }

    private static void installInto(Path program) throws IOException {
        Files.createDirectories(program.resolve("target"));
        Files.copy(Path.of("galley"), program.resolve("galley"));
        Files.copy(JAR, program.resolve("target/galley.jar"));
    }

    @BeforeEach
    void chooseCaches() {
        caches = folder.resolve("the caches");
    }

    @Test
    void anArchiveIsMadeAndTheNextStartUsesIt() throws IOException, InterruptedException {
        takeMadeArchive();
        assertThat(archives()).hasSize(1);
        assertThat(usesArchive()).isTrue();
    }

    @Test
    void theFirstCommandIsFollowedByAnArchive() throws IOException, InterruptedException {
        Files.createDirectories(java());
        try (WatchService watch = java().getFileSystem().newWatchService()) {
            java().register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            assertThat(start(Map.of(), "--version").code()).isZero();
            assertThat(archives()).isEmpty();
            while (!isSettled()) {
                WatchKey key = watch.poll(MINUTES, TimeUnit.MINUTES);
                assertThat(key).as("something happens in %s", java()).isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
        assertThat(usesArchive()).isTrue();
    }

    @Test
    void aDamagedArchiveIsNotUsed() throws IOException, InterruptedException {
        takeMadeArchive();
        Path archive = archives().get(0);
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            file.setLength(file.length() / 3);
        }
        assertThat(start(Map.of(), "--version").printed()).matches("galley \\S+\n");
        Files.writeString(archive, "not an archive");
        assertThat(start(Map.of(), "--version").printed()).matches("galley \\S+\n");
    }

    @Test
    void anArchiveOfAnotherJarIsMadeAnewAndRemoved() throws IOException, InterruptedException {
        takeMadeArchive();
        Path old = archives().get(0);
        moveTimeOfJar(-120, () -> {
            start(Map.of("GALLEY_ARCHIVE", "now"), "--version");
            assertThat(archives()).hasSize(1).doesNotContain(old);
            assertThat(usesArchive()).isTrue();
        });
    }

    @Test
    void anArchiveUnderTheNameOfAnotherJarIsNotUsed() throws IOException, InterruptedException {
        takeMadeArchive();
        // The name tells minutes, so that Java itself has to see this, unless the minute is a new one.
        moveTimeOfJar(-1, () -> {
            assertThat(start(Map.of("GALLEY_ARCHIVE", "now"), "--version").printed())
                    .matches("galley \\S+\n");
        });
    }

    @Test
    void twoStartsAtOnceMakeOneArchive() throws IOException, InterruptedException {
        Map<String, String> now = Map.of("GALLEY_ARCHIVE", "now");
        Process first = launch(now, "--version");
        Process second = launch(now, "--version");
        assertThat(end(first).printed()).matches("galley \\S+\n");
        assertThat(end(second).printed()).matches("galley \\S+\n");
        assertThat(archives()).hasSize(1);
        assertThat(usesArchive()).isTrue();
    }

    @Test
    void withoutAFolderForCachesItStartsAllTheSame() throws IOException, InterruptedException {
        Files.writeString(caches, "a file where the folder should be");
        assertThat(start(Map.of("GALLEY_ARCHIVE", "now"), "--version").printed())
                .matches("galley \\S+\n");
        assertThat(start(Map.of("XDG_CACHE_HOME", "", "HOME", ""), "--version").printed())
                .matches("galley \\S+\n");
    }

    @Test
    void throughALinkItFindsItsJarAndKeepsArgumentsWhole() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), program.resolve("galley"));
        ProcessBuilder builder = builder(Map.of("GALLEY_ARCHIVE", "no"), "build", "--content", "no such * folder");
        builder.command().set(0, link.toString());
        Start start = end(builder.start());
        assertThat(start.code()).isEqualTo(ExitCode.CANNOT_RUN);
        assertThat(start.printed()).contains("no such folder: no such * folder");
        Files.delete(link);
    }

    @Test
    void aProgramInAFolderWithSpacesStarts() throws IOException, InterruptedException {
        Path spaced = folder.resolve("a program");
        installInto(spaced);
        ProcessBuilder builder = builder(Map.of("GALLEY_ARCHIVE", "now"), "--version");
        builder.command().set(0, spaced.resolve("galley").toString());
        assertThat(end(builder.start()).printed()).matches("galley \\S+\n");
        assertThat(end(builder.start()).printed()).matches("galley \\S+\n");
    }

    @Test
    void anotherCollectorMayBeAskedFor() throws IOException, InterruptedException {
        Map<String, String> other = Map.of("GALLEY_ARCHIVE", "no", "GALLEY_JAVA_OPTS", "-XX:+UseParallelGC");
        assertThat(start(other, "--version").printed()).matches("galley \\S+\n");
    }

    private Path java() {
        return caches.resolve("galley/java");
    }

    private boolean isSettled() throws IOException {
        try (Stream<Path> files = Files.list(java())) {
            List<Path> all = files.toList();
            return all.size() == 1 && all.get(0).toString().endsWith(".archive");
        }
    }

    /** Archives that can be used: an empty one says that making it failed. */
    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(java())) {
            List<Path> archives = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".archive") && Files.size(file) > 0) {
                    archives.add(file);
                }
            }
            return archives;
        }
    }

    /** Puts an archive of the program into this test's caches. */
    private void takeMadeArchive() throws IOException, InterruptedException {
        start(Map.of("GALLEY_ARCHIVE", "now", "XDG_CACHE_HOME", made.toString()), "--version");
        Files.createDirectories(java());
        try (Stream<Path> files = Files.list(made.resolve("galley/java"))) {
            for (Path file : files.toList()) {
                Path copy = Files.copy(file, java().resolve(file.getFileName()));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    /** Something that starts programs. */
    private interface Starts {
        void run() throws IOException, InterruptedException;
    }

    private static void moveTimeOfJar(int seconds, Starts starts) throws IOException, InterruptedException {
        Path jar = program.resolve("target/galley.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.fromMillis(time.toMillis() + 1_000L * seconds));
        try {
            starts.run();
        } finally {
            Files.setLastModifiedTime(jar, time);
        }
    }

    /** Whether a start takes the program's first class from an archive, as Java's log tells. */
    private boolean usesArchive() throws IOException, InterruptedException {
        Start start = start(Map.of("GALLEY_JAVA_OPTS", "-Xlog:class+load"), "--version");
        return start.printed()
                .lines()
                .anyMatch(line -> line.contains("dev.galley.cli.Main source: shared objects file"));
    }

    private Start start(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        return end(launch(variables, arguments));
    }

    private Process launch(Map<String, String> variables, String... arguments) throws IOException {
        return builder(variables, arguments).start();
    }

    private ProcessBuilder builder(Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.resolve("galley").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GALLEY_") || name.equals("CI"));
        environment.put("XDG_CACHE_HOME", caches.toString());
        environment.putAll(variables);
        return builder;
    }

    private static Start end(Process process) throws IOException, InterruptedException {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Start(process.waitFor(), printed);
    }
}
