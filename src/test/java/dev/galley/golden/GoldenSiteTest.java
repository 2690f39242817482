package dev.galley.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Builds each small site in {@code src/test/golden} and compares all it makes with what is kept beside it. With
 * {@code -Dgolden=overwrite} what is kept is written anew, and the difference is there to be read before it is committed.
 */
final class GoldenSiteTest {
    private static final Path CASES = Path.of("src", "test", "golden");
    private static final Path BARE_TEMPLATES = CASES.resolve("_bare").resolve("templates");
    private static final boolean OVERWRITES = "overwrite".equals(System.getProperty("golden"));

    @TestFactory
    List<DynamicTest> aSiteIsBuiltAsItsExpectedFilesSay() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<DynamicTest> tests = folders.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("_"))
                    .sorted()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                    .toList();
            assertThat(tests).as("cases in " + CASES).isNotEmpty();
            return tests;
        }
    }

    private static void check(Path folder) throws IOException {
        Path expected = folder.resolve("expected");
        Path diagnostics = folder.resolve("expected-diagnostics.txt");
        GoldenSite site = GoldenSite.of(folder, BARE_TEMPLATES);
        if (OVERWRITES) {
            write(site, expected, diagnostics);
        }
        assertThat(site.diagnostics()).as(diagnostics.toString()).isEqualTo(Files.readString(diagnostics));
        SortedMap<String, String> kept = read(expected);
        // The names first: whole texts in the message would hide that a file is missing or stale.
        assertThat(site.files().keySet()).as("names of files in " + expected).isEqualTo(kept.keySet());
        for (Map.Entry<String, String> file : kept.entrySet()) {
            assertThat(site.files().get(file.getKey()))
                    .as(expected.resolve(file.getKey()).toString())
                    .isEqualTo(file.getValue());
        }
    }

    private static SortedMap<String, String> read(Path root) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(root)) {
            return texts;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static void write(GoldenSite site, Path expected, Path diagnostics) throws IOException {
        delete(expected);
        for (Map.Entry<String, String> file : site.files().entrySet()) {
            Path path = expected.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(diagnostics, site.diagnostics());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
