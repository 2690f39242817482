package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, again and again over one site: only that program remembers what it built. */
class RememberedBuildIT {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    /** What a command printed, both streams in one, and how it ended. */
    private record Ended(int code, String printed) {}

    @BeforeEach
    void makeASite() throws IOException {
        write("galley.yml", "site_name: Site\n");
        write("content/index.md", "# Home\n\n[a](a.md)\n\n```python\nx = 1\n```\n");
        write("content/a.md", "# A\n\n[home](index.md)\n\n```python\ny = 1\n```\n");
    }

    @Test
    void nothingIsTouchedWhenNothingHasChanged() throws IOException, InterruptedException {
        assertThat(galley("build").code()).isZero();
        Path page = folder.resolve("site-output/a.html");
        Files.setLastModifiedTime(page, LONG_AGO);

        assertThat(galley("build").printed()).contains("0 files written");
        assertThat(Files.getLastModifiedTime(page)).isEqualTo(LONG_AGO);
        assertThat(galley("build", "--explain", "a.md").printed()).contains("a.md was not rendered");
    }

    @Test
    void anEditIsPublishedThoughACheckSawItFirst() throws IOException, InterruptedException {
        assertThat(galley("check").code()).isZero();
        assertThat(galley("build").printed()).contains("0 removed");
        write("content/a.md", "# A\n\n[home](index.md)\n\nAn edit.\n\n```python\ny = 1\n```\n");
        assertThat(galley("check").code()).isZero();

        Ended build = galley("build", "--verify", "--explain", "./a.md");

        assertThat(build.printed())
                .contains("./a.md was rendered, since this changed: its text")
                .contains("verified: a build from nothing gives the same files");
        assertThat(Files.readString(folder.resolve("site-output/a.html"))).contains("An edit.");
    }

    @Test
    void aPageThatIsNotThereCannotBeExplained() throws IOException, InterruptedException {
        for (String name : List.of("b.md", "../galley.yml", "content/a.md")) {
            Ended build = galley("build", "--explain", name);
            assertThat(build.code()).isEqualTo(ExitCode.CANNOT_RUN);
            assertThat(build.printed()).contains("no such page: " + name);
        }
    }

    @Test
    void checkedCodeIsRememberedThoughPagesAreTakenOver() throws IOException, InterruptedException {
        galley("build");
        long size = Files.size(onlyFileIn("checked"));
        write("content/a.md", "# A\n\n[home](index.md)\n\nAn edit.\n\n```python\ny = 1\n```\n");

        galley("build");
        galley("build");

        assertThat(Files.size(onlyFileIn("checked"))).isEqualTo(size);
    }

    @Test
    void whatIsDamagedIsThrownAwayWithALine() throws IOException, InterruptedException {
        galley("build");
        try (Stream<Path> files = Files.walk(folder.resolve("caches/galley/builds"))) {
            for (Path file :
                    files.filter(it -> it.toString().endsWith(".segment")).toList()) {
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        }
        write("content/index.md", "# Home\n\n[a](a.md)\n\nAn edit.\n");

        Ended build = galley("build", "--verify");

        assertThat(build.code()).isZero();
        assertThat(build.printed())
                .contains("what earlier builds left cannot be used, so all is built anew")
                .contains("verified")
                .doesNotContain("\tat ");
        assertThat(galley("build").printed()).doesNotContain("cannot be used");
    }

    @Test
    void aCacheFolderThatIsAFileIsDoneWithout() throws IOException, InterruptedException {
        write("caches/galley/builds", "a file");

        Ended build = galley("build");

        assertThat(build.code()).isZero();
        assertThat(build.printed()).contains("files written").doesNotContain("\tat ");
    }

    private Path onlyFileIn(String cache) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("caches/galley").resolve(cache))) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }

    private Ended galley(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Path.of("galley").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("caches").toString());
        builder.environment().put("GALLEY_ARCHIVE", "no");
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), printed);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
