package dev.galley.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How a Java process with GraalPy is started: with the Java that runs now, GraalPy's jars before Galley's own classes, and
 * no environment. Immutable.
 *
 * @param folder where it works; empty, and its own
 */
record GraalPyCommand(GraalPyInstallation installation, Path folder) {
    private static final List<String> SCRIPTS = List.of("ending.py", "embedded.py");
    /** Java releases from which on these warnings come. */
    private static final int WARNS_OF_UNSAFE = 23;

    private static final int WARNS_OF_NATIVE = 24;

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options());
        command.addAll(List.of("-cp", classPath(), "dev.galley.runtime.GraalPyChild"));
        command.addAll(SCRIPTS);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        return builder.redirectError(Redirect.DISCARD);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Djava.io.tmpdir=" + folder,
                // No native code is loaded; this one is not missed.
                "-Dpolyglotimpl.AttachLibraryFailureAction=ignore",
                "-D" + GraalPyChild.LIBRARY + "=" + installation.unpacked(folder)));
        int release = Runtime.version().feature();
        if (release >= WARNS_OF_UNSAFE) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (release >= WARNS_OF_NATIVE) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        return options;
    }

    private String classPath() {
        Set<String> places = new LinkedHashSet<>();
        installation.jars().forEach(jar -> places.add(jar.toString()));
        for (Class<?> used : List.of(GraalPyCommand.class, ObjectMapper.class, JsonFactory.class, JsonProperty.class)) {
            places.add(place(used));
        }
        return String.join(File.pathSeparator, places);
    }

    /** The jar or folder that a class comes from. */
    private static String place(Class<?> used) {
        try {
            return Path.of(used.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError("places of classes are addresses", e);
        }
    }
}
