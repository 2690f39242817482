package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraalPyInstallationTest {
    private static final Pattern ITEM = Pattern.compile("<artifactItem>\\s*<groupId>(.*)</groupId>\\s*"
            + "<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>\\s*</artifactItem>");

    @TempDir
    private Path folder;

    @Test
    void itLiesInTheUsersCaches() {
        assertThat(GraalPyInstallation.standard(Map.of("XDG_CACHE_HOME", folder.toString()))
                        .folder())
                .isEqualTo(folder.resolve("galley/graalpy-25.2.4"));
        Path home = Path.of(System.getProperty("user.home")).toAbsolutePath();
        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("XDG_CACHE_HOME", ""), Map.of("XDG_CACHE_HOME", "relative"))) {
            assertThat(GraalPyInstallation.standard(environment).folder())
                    .isEqualTo(home.resolve(".cache/galley/graalpy-25.2.4"));
        }
    }

    @Test
    void itIsCompleteWithAllItsJars() throws IOException {
        GraalPyInstallation installation = new GraalPyInstallation(folder);
        for (Path jar : installation.jars()) {
            assertThat(installation.isComplete()).isFalse();
            Files.createFile(jar);
        }
        assertThat(installation.isComplete()).isTrue();
    }

    @Test
    void withoutJarsThereIsNoRuntime() {
        try (GraalPyEngine engine = new GraalPyEngine(new GraalPyInstallation(folder))) {
            assertThat(engine.runtime()).isEmpty();
        }
    }

    @Test
    void jarsThatAreNoneAreNoRuntime() throws IOException {
        GraalPyInstallation installation = new GraalPyInstallation(folder);
        for (Path jar : installation.jars()) {
            Files.createFile(jar);
        }
        try (GraalPyEngine engine = new GraalPyEngine(installation)) {
            assertThat(engine.runtime()).isEmpty();
        }
    }

    @Test
    void theJarsOfTheTestsAreThoseThatAreFetched() throws IOException {
        Matcher items = ITEM.matcher(Files.readString(Path.of("pom.xml")));
        Stream<GraalPyInstallation.Artifact> copied = items.results()
                .map(it -> new GraalPyInstallation.Artifact(
                        it.group(1),
                        it.group(2),
                        it.group(3).replace("${graalpy.version}", GraalPyInstallation.VERSION)));
        assertThat(copied).containsExactlyElementsOf(GraalPyInstallation.artifacts());
    }

    @Test
    void thisProcessHasNoGraalPy() {
        assertThat(System.getProperty("java.class.path")).doesNotContain("truffle", "python-resources");
    }

    @Test
    void theImplementationIsTheOneThatIsNamed() {
        PythonProvider provider = new PythonProvider();
        Map<String, String> missing = Map.of("command", "no-such-python", "graalpy", "no-such-folder");
        try (var engine = provider.engine(folder, missing)) {
            assertThat(engine.runtime()).isEmpty();
        }
        assertThat(provider.engine(folder, Map.of("implementation", "graalpy"))).isInstanceOf(GraalPyEngine.class);
        assertThat(provider.engine(folder, Map.of("implementation", "cpython"))).isInstanceOf(PythonEngine.class);
    }
}
