package dev.galley.runtime;

import dev.galley.run.Program;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/** Runs each program in a JVM of its own, kept small and started fast. Thread-safe. */
final class JavaHost implements ProgramHost {
    /** All classes of the JVM that runs programs; a test holds it complete. */
    static final List<String> CHILD = List.of(
            "JavaChild",
            "JavaChild$Broken",
            "JavaChild$Done",
            "JavaChild$Outcome",
            "JavaChild$Thrown",
            "JavaChildFiles",
            "JavaChildFiles$PartSource",
            "JavaChildImports",
            "JavaChildLoader",
            "JavaChildLoader$Made",
            "JavaChildPieces",
            "JavaChildPieces$Here",
            "JavaChildPieces$Piece",
            "JavaChildPieces$Shell",
            "JavaChildReports",
            "JavaChildText");

    private static final String JAR = "child.jar";
    private static final String ARCHIVE = "child.jsa";
    private static final int OLDEST = 17;
    private static final SandboxLimits LIMITS = new SandboxLimits(1536L << 20, 1024L << 20, 256, 1024, 1 << 20);
    /** The archive is the one large file. */
    private static final SandboxLimits WARM_LIMITS = new SandboxLimits(1536L << 20, 1024L << 20, 256, 1024, 28 << 20);

    private static final List<String> OPTIONS = List.of(
            // A program lives for less time than the better compiler needs.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xms16m",
            "-Xmx256m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            // What the JVM itself says is no output of the program.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=",
            "-Djava.awt.headless=true");

    private static final String WARM_UP_PIECES = """
            record Point(int x, int y) {}
            int twice(int n) { return 2 * n; }
            var points = Stream.of(1, 2, 3).map(x -> new Point(x, twice(x))).collect(Collectors.toList());
            for (Point point : points) { System.out.println(point + String.format("%d", point.x())); }
            points.get(9);
            """;
    private static final String WARM_UP_FILE = """
            import java.util.*;
            public class Main {
                interface Shape { double area(); }
                record Square(double side) implements Shape { public double area() { return side * side; } }
                public static void main(String[] args) {
                    List<Shape> shapes = new ArrayList<>(List.of(new Square(2)));
                    shapes.forEach(shape -> System.out.println("area " + shape.area()));
                }
            }
            """;

    private final Path home;
    private final String version;
    private final List<Path> classPath;
    private volatile boolean isWarm;

    private JavaHost(Path home, String version, List<Path> classPath) {
        this.home = home;
        this.version = version;
        this.classPath = List.copyOf(classPath);
    }

    /** Empty when the folder holds no JDK that can do this: one without compiler, for example. */
    static Optional<ProgramHost> of(Path home, List<Path> classPath) {
        if (!Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        try {
            Path real = home.toRealPath();
            return release(real)
                    .filter(JavaHost::isEnough)
                    .map(it -> new JavaHost(real, it.getOrDefault("JAVA_VERSION", ""), classPath));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Map<String, String>> release(Path home) throws IOException {
        Path file = home.resolve("release");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, String> release = new LinkedHashMap<>();
        lines.stringPropertyNames()
                .forEach(name -> release.put(name, lines.getProperty(name).replace("\"", "")));
        return Optional.of(release);
    }

    private static boolean isEnough(Map<String, String> release) {
        List<String> modules = List.of(release.getOrDefault("MODULES", "").split(" ", -1));
        boolean isNew = new Requirement("java", ">=", "" + OLDEST).accepts(release.getOrDefault("JAVA_VERSION", ""));
        return isNew && modules.containsAll(List.of("jdk.compiler", "jdk.jshell"));
    }

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<Path> readable() {
        List<Path> readable = new ArrayList<>(classPath);
        readable.add(home);
        return readable;
    }

    @Override
    public Map<String, byte[]> files() {
        return Map.of(JAR, jar());
    }

    private static byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            for (String name : CHILD) {
                jar.putNextEntry(new JarEntry("dev/galley/runtime/" + name + ".class"));
                jar.write(Resource.bytes(name + ".class"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public SandboxLimits limits() {
        return LIMITS;
    }

    @Override
    public List<String> command(SandboxPlaces places, Program program, String token) {
        List<String> words = new ArrayList<>();
        words.add(places.of(home).resolve("bin/java").toString());
        if (isWarm) {
            words.add("-XX:SharedArchiveFile=" + places.host().resolve(ARCHIVE));
        }
        words.addAll(child(places, token));
        program.parts().forEach(part -> words.add("" + part.mayFail()));
        return words;
    }

    private List<String> child(SandboxPlaces places, String token) {
        List<String> words = new ArrayList<>(OPTIONS);
        words.addAll(List.of("-Duser.home=" + places.home(), "-Djava.io.tmpdir=" + places.home()));
        words.addAll(List.of("-XX:ErrorFile=" + places.scratch().resolve("error.txt")));
        words.addAll(List.of("-cp", places.host().resolve(JAR).toString(), JavaChild.class.getName(), token));
        words.addAll(List.of(places.program().toString(), places.scratch().toString()));
        words.add(
                classPath.stream().map(it -> places.of(it).toString()).collect(Collectors.joining(File.pathSeparator)));
        return words;
    }

    /** {@inheritDoc} Keeps the classes of compiler and JShell as the JVM has them in memory, which halves its start. */
    @Override
    public void warmUp(Sandbox sandbox) throws IOException {
        SandboxProcess process = sandbox.start(this::archiving, List.of(WARM_UP_PIECES, WARM_UP_FILE), WARM_LIMITS, 60);
        byte[] archive;
        int code;
        try {
            archive = process.output().readAllBytes();
            process.waitFor(10, TimeUnit.SECONDS);
        } finally {
            code = process.end();
            process.close();
        }
        if (code == 0 && archive.length > 0) {
            Path written = sandbox.host().resolve(ARCHIVE + ".new");
            Files.write(written, archive);
            Files.move(written, sandbox.host().resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
            isWarm = true;
        }
    }

    private List<String> archiving(SandboxPlaces places) {
        String file = places.home().resolve(ARCHIVE).toString();
        List<String> words = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null && exec cat \"$0\"", file));
        words.add(places.of(home).resolve("bin/java").toString());
        words.add("-XX:ArchiveClassesAtExit=" + file);
        words.addAll(child(places, "token"));
        words.addAll(List.of("true", "false"));
        return words;
    }

    /** {@inheritDoc} All that can be asked for is {@code java>=21}. */
    @Override
    public Optional<String> lack(String requirement) {
        return Requirement.lack(requirement, "java", version);
    }
}
