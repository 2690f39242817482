package dev.galley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.cli.CommandLineRun;
import dev.galley.serve.SiteServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A site that Galley built into a temporary folder, and a server of it. Closing removes both. */
final class BuiltSite implements AutoCloseable {
    private final Path work;
    private final SiteServer server;

    private BuiltSite(Path work) {
        this.work = work;
        this.server = SiteServer.start(0, folder());
    }

    /** The handbook of this repository. */
    static BuiltSite handbook() {
        return build(Path.of("").toAbsolutePath(), temporaryFolder());
    }

    /** A site of the given files, by their name below its root. */
    static BuiltSite of(Map<String, String> files) {
        Path work = temporaryFolder();
        files.forEach((name, text) -> write(work.resolve("source").resolve(name), text));
        return build(work.resolve("source"), work);
    }

    private static BuiltSite build(Path source, Path work) {
        CommandLineRun run = CommandLineRun.of(source, "build", "--output=" + work.resolve("site"), "--color=never");
        assertThat(run.code()).as(run.output()).isZero();
        return new BuiltSite(work);
    }

    Path folder() {
        return work.resolve("site");
    }

    /** The address of the site's root, with a slash at its end. */
    String address(Access access) {
        return access == Access.HTTP
                ? server.uri().toString()
                : folder().toUri().toString();
    }

    /** The names of all files below the root, sorted, with {@code /} between their parts. */
    List<String> files() {
        try (Stream<Path> found = Files.walk(folder())) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all HTML files. */
    List<String> pages() {
        return files().stream().filter(name -> name.endsWith(".html")).toList();
    }

    /** Copies the files to another folder, for a test to damage. */
    void copyTo(Path target) throws IOException {
        for (String name : files()) {
            Files.createDirectories(target.resolve(name).getParent());
            Files.copy(folder().resolve(name), target.resolve(name));
        }
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> all = Files.walk(work)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("galley-site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
