package dev.galley.runtime;

import dev.galley.run.CacheFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder with the jars of GraalPy, in the one version that Galley knows; it may be missing. Immutable.
 *
 * @param folder absolute
 */
public record GraalPyInstallation(Path folder) {
    /** The version of GraalPy. */
    public static final String VERSION = "25.2.4";

    /** One jar of it: {@code group:artifact:version}, as Maven names it. */
    public record Artifact(String group, String name, String version) {
        /** The name of its file. */
        public String file() {
            return name + "-" + version + ".jar";
        }
    }

    /**
     * Where it is unless the site says otherwise: in the user's folder for what can be fetched again.
     *
     * @param environment of the process
     */
    public static GraalPyInstallation standard(Map<String, String> environment) {
        Path caches = CacheFolder.of(environment)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "galley"));
        return new GraalPyInstallation(caches.resolve("graalpy-" + VERSION).toAbsolutePath());
    }

    /** All jars that it needs, with what is used beside it. */
    public static List<Artifact> artifacts() {
        try (InputStream in = GraalPyInstallation.class.getResourceAsStream("graalpy.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(":", -1))
                    .map(parts -> new Artifact(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read graalpy.txt of Galley", e);
        }
    }

    List<Path> jars() {
        return artifacts().stream().map(it -> folder.resolve(it.file())).toList();
    }

    /** Whether all jars are there. */
    public boolean isComplete() {
        return jars().stream().allMatch(Files::isRegularFile);
    }

    /**
     * Where GraalPy unpacks Python's library, once for all runs; no link.
     *
     * @param otherwise in place of it where nothing may be written
     */
    Path unpacked(Path otherwise) {
        try {
            return (Files.isWritable(folder) ? folder : otherwise).toRealPath().resolve("unpacked");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find " + folder, e);
        }
    }
}
