package dev.galley.runtime;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file system that shows a program what it may see: the system's libraries to read, some memory to write to, nothing
 * else. On the disk there are only the points where these are mounted. Not changed once it is made.
 */
final class SandboxRoot {
    /** Where programs find their engine's files. */
    static final Path HOST = Path.of("/galley/host");
    /** Where they find their parts. */
    static final Path PROGRAM = Path.of("/galley/program");

    private static final List<String> SYSTEM = List.of(
            "/usr",
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/etc/alternatives",
            "/etc/ld.so.cache",
            "/etc/localtime",
            "/etc/ssl/certs/java",
            "/nix/store");

    private static final List<String> DEVICES = List.of("null", "zero", "full", "random", "urandom");
    private static final String READ_ONLY = "rbind,ro,nosuid,nodev";
    /** Where temporary files may not be executed, a mount that allows it would be refused. */
    private static final String INERT = "bind,ro,nosuid,nodev,noexec";

    private final Path folder;
    private final Map<Path, Path> shown = new LinkedHashMap<>();
    private final Map<Path, String> links = new TreeMap<>();

    private SandboxRoot(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the points to mount at.
     *
     * @param folder where; does not exist yet
     * @param readable what else than the system's libraries programs read, absolute and without links
     */
    static SandboxRoot make(Path folder, List<Path> readable) throws IOException {
        for (String name : List.of("proc", "dev/shm", "tmp", "etc", "galley/host", "galley/program")) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("etc/hosts"), "127.0.0.1 localhost\n::1 localhost\n");
        for (String device : DEVICES) {
            Files.createFile(folder.resolve("dev/" + device));
        }
        SandboxRoot root = new SandboxRoot(folder);
        for (Path path : system()) {
            root.show(path, path);
        }
        for (Path path : readable) {
            // Elsewhere than on the machine: its place may be below a folder that programs have of their own.
            root.show(path, Path.of("/galley/readable/" + root.shown.size()).resolve(path.getFileName()));
        }
        return root;
    }

    private static List<Path> system() throws IOException {
        List<Path> found = new ArrayList<>(
                SYSTEM.stream().map(Path::of).filter(Files::exists).toList());
        // Debian's Java keeps its settings there.
        try (DirectoryStream<Path> java = Files.newDirectoryStream(Path.of("/etc"), "java-*-openjdk")) {
            java.forEach(found::add);
        }
        return found;
    }

    private void show(Path path, Path target) throws IOException {
        if (shown.keySet().stream().anyMatch(path::startsWith)) {
            return;
        }
        Path point = point(target);
        Files.createDirectories(point.getParent());
        if (Files.isSymbolicLink(path)) {
            Path aim = Files.readSymbolicLink(path);
            Files.createSymbolicLink(point, aim);
            links.put(target, aim.toString());
            return;
        }
        if (Files.isDirectory(path)) {
            Files.createDirectories(point);
        } else {
            Files.createFile(point);
        }
        shown.put(path, target);
    }

    private Path point(Path target) {
        return folder.resolve(target.toString().substring(1));
    }

    Path folder() {
        return folder;
    }

    /** From what is shown, besides links, to where. */
    Map<Path, Path> shown() {
        return Collections.unmodifiableMap(shown);
    }

    /** The links of the system, and where they lead. */
    Map<Path, String> links() {
        return Collections.unmodifiableMap(links);
    }

    /** Where a program finds a path of the machine that is shown, or is in a folder that is. */
    Path place(Path path) {
        return shown.entrySet().stream()
                .filter(it -> path.startsWith(it.getKey()))
                .findFirst()
                .map(it -> it.getValue().resolve(it.getKey().relativize(path)).normalize())
                .orElse(path);
    }

    /** The table of what is mounted for one program, as {@code fstab} has it. */
    String table(Path host, Path program) {
        StringBuilder table = new StringBuilder();
        table.append(line(folder, folder, INERT));
        shown.forEach((path, target) -> table.append(line(path, point(target), READ_ONLY)));
        table.append(line(host, folder.resolve("galley/host"), INERT));
        table.append(line(program, folder.resolve("galley/program"), INERT));
        DEVICES.forEach(name ->
                table.append(line(Path.of("/dev", name), folder.resolve("dev").resolve(name), "bind,nosuid")));
        table.append(memory(folder.resolve("dev/shm"), "size=16m,nr_inodes=1k,mode=1777,nosuid,nodev,noexec"));
        table.append(memory(folder.resolve("tmp"), "size=32m,nr_inodes=4k,mode=1777,nosuid,nodev"));
        return table.toString();
    }

    private static String line(Path source, Path target, String options) {
        return escaped(source) + " " + escaped(target) + " none " + options + " 0 0\n";
    }

    private static String memory(Path target, String options) {
        return "tmpfs " + escaped(target) + " tmpfs " + options + " 0 0\n";
    }

    private static String escaped(Path path) {
        return path.toString()
                .replace("\\", "\\134")
                .replace(" ", "\\040")
                .replace("\t", "\\011")
                .replace("\n", "\\012");
    }
}
