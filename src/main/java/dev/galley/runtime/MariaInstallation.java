package dev.galley.runtime;

import dev.galley.run.CacheFolder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs of a MariaDB server on this machine. Immutable.
 *
 * @param server {@code mariadbd}
 * @param version what the server says of itself: {@code 10.11.18-MariaDB-0+deb12u1}
 */
record MariaInstallation(Path server, String version) {
    private static final Pattern VERSION = Pattern.compile("Ver (\\d[\\w.+~-]*MariaDB[\\w.+~-]*)");
    private static final List<String> SERVERS = List.of("mariadbd", "mysqld");
    private static final List<String> INSTALLERS = List.of("mariadb-install-db", "mysql_install_db");
    private static final List<String> FOLDERS =
            List.of("/usr/sbin", "/usr/local/sbin", "/usr/libexec", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin");
    /** Seconds. */
    private static final int PATIENCE = 120;

    /** The options that shape files and so have to be the same for a data folder as long as it lives. */
    static final List<String> SHAPE =
            List.of("--innodb-log-file-size=4M", "--innodb-data-file-path=ibdata1:12M:autoextend");

    /**
     * What this machine has; empty when it has none, or none that can be used here.
     *
     * @param command the server: a path, a name on the path, or empty for any
     */
    static Optional<MariaInstallation> find(String command) {
        List<String> names = command.isEmpty() ? SERVERS : List.of(command);
        return find(names, folders()).flatMap(MariaInstallation::of);
    }

    private static Optional<Path> find(List<String> names, List<Path> folders) {
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> folders() {
        List<String> names = new ArrayList<>(
                List.of(System.getenv().getOrDefault("PATH", "").split(Pattern.quote(File.pathSeparator))));
        names.addAll(FOLDERS);
        return names.stream().filter(name -> !name.isEmpty()).map(Path::of).toList();
    }

    private static Optional<MariaInstallation> of(Path server) {
        try {
            Process process = quiet(List.of(server.toString(), "--no-defaults", "--version"))
                    .redirectOutput(Redirect.PIPE)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            return version.find() ? Optional.of(new MariaInstallation(server, version.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A process that sees nothing of the build's environment but the path. */
    static ProcessBuilder quiet(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        String libraries = environment.getOrDefault("LD_LIBRARY_PATH", "");
        environment.clear();
        environment.put("PATH", path + ":/usr/sbin:/sbin");
        environment.put("LC_ALL", "C");
        // Each arena of the C library takes address space, which is limited.
        environment.put("MALLOC_ARENA_MAX", "4");
        if (!libraries.isEmpty()) {
            environment.put("LD_LIBRARY_PATH", libraries);
        }
        return builder.redirectError(Redirect.DISCARD).redirectOutput(Redirect.DISCARD);
    }

    /** Its version's numbers: {@code 10.11.18}. */
    String number() {
        return ServerVersion.numbers(version);
    }

    /**
     * A data folder that no server has run on, made when first needed and kept in the user's cache, for making it takes
     * some ten times as long as a copy of it.
     *
     * @param spare a folder to make it in when there is no cache
     */
    Path template(Path spare) throws IOException {
        Optional<Path> cache = cache();
        if (cache.isEmpty()) {
            return install(spare.resolve("template"));
        }
        Path kept = cache.get().resolve("mariadb-" + version.replaceAll("[^\\w.-]", "-") + "-1");
        if (!Files.isDirectory(kept)) {
            keep(kept);
        }
        return kept;
    }

    /** In one step, for several may be at it. */
    private void keep(Path kept) throws IOException {
        Path made = Files.createTempDirectory(kept.getParent(), "new-");
        try {
            Files.move(install(made.resolve("db")), kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(kept)) {
                throw e;
            }
        } finally {
            delete(made);
        }
    }

    private static Optional<Path> cache() {
        Optional<Path> folder = CacheFolder.of(System.getenv());
        try {
            return folder.isPresent() ? Optional.of(Files.createDirectories(folder.get())) : folder;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Path install(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(sibling("."), sibling("../bin"), sibling("../scripts")));
        folders.addAll(folders());
        Path installer =
                find(INSTALLERS, folders).orElseThrow(() -> new IOException("no mariadb-install-db beside " + server));
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "[ \"$(id -u)\" = 0 ] && set -- \"$@\" --user=root\nexec \"$@\"", "galley"));
        command.addAll(List.of(installer.toString(), "--no-defaults", "--datadir=" + folder));
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"));
        command.addAll(SHAPE);
        if (!finishes(quiet(command).start())) {
            throw new IOException(installer + " did not make a data folder");
        }
        return folder;
    }

    private Path sibling(String folder) {
        return server.toAbsolutePath().resolveSibling(folder).normalize();
    }

    private static boolean finishes(Process process) {
        try {
            return process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What cannot be deleted stays in a folder for temporary files.
        }
    }
}
