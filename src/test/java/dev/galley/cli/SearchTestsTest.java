package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a failing search test says; other faults are in the golden sites. */
class SearchTestsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeASite() throws IOException {
        write("content/index.md", "# Cursors\n\n[a](a.md) [b](b.md) [words](glossary.md)\n");
        write("content/a.md", "# Lists\n\n## Cursors {#cursors}\n\nThe cursor of a list is a cursor.\n");
        write("content/b.md", "# Rows\n\nThere are other rows, said the cursor.\n\n## Deep {#deep}\n\nA row.\n");
        write("content/glossary.md", "# Words\n\n## Django REST framework (DRF)\n\nViews.\n");
    }

    @Test
    void theMessageSaysThePlaceAndWhatCameInstead() throws IOException {
        write("galley.yml", "search_tests:\n  - {query: cursor, finds: b.md, within: 1}\n");
        CommandLineRun run = CommandLineRun.of(folder, "check");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("error[search-test-failed]: `cursor` should find `b.md` first, and it is in place 3")
                .contains("--> " + folder.resolve("galley.yml") + ":2:13")
                .contains("found instead, with what makes their scores:")
                .containsPattern("1\\. (index|a)\\.html\\S*  [0-9.]+ = [a-z]+ [0-9.]+ \\+ ")
                .containsPattern("3\\. b\\.html  [0-9.]+ = ");
    }

    @Test
    void theLevelIsTheOwners() throws IOException {
        write("galley.yml", """
                checks:
                  search-test-failed: warn
                search_tests:
                  - {query: zebra, finds: b.md}
                """);
        CommandLineRun run = CommandLineRun.of(folder, "check");
        assertThat(run.code()).isZero();
        assertThat(run.output()).contains("warning[search-test-failed]", "it is not found");
    }

    @Test
    void aFailedTestKeepsTheLastSite() throws IOException {
        write("galley.yml", "search_tests: tests.yml\n");
        write("tests.yml", "- {query: zebra, finds: b.md}\n");
        assertThat(CommandLineRun.of(folder, "build").output()).contains("tests.yml:1:11", "nothing was written");
    }

    @Test
    void aFileOfTestsThatIsNotThereIsShownWhereItIsNamed() throws IOException {
        write("galley.yml", "search_tests: tests.yml\n");
        assertThat(CommandLineRun.of(folder, "check", "--format", "line").output())
                .contains("galley.yml:1:15: error[config-missing-path]");
    }

    @Test
    void anExclusionThatIsInTheWayIsShown() throws IOException {
        write("galley.yml", """
                search:
                  exclude: [glossary.md, "b.md#deep"]
                search_tests:
                  - {query: deep, finds: "b.md#deep"}
                """);
        assertThat(CommandLineRun.of(folder, "check", "--format", "line").output())
                .contains("4:13: error[search-test-failed]", "left out of search")
                .contains("2:26: warning[search-setting-hurts]: leaving out `b.md#deep` makes a search test worse")
                .doesNotContain("leaving out `glossary.md`");
    }

    @Test
    void nothingIsTriedWhenAllTestsPass() throws IOException {
        write("galley.yml", """
                search:
                  exclude: glossary.md
                search_tests:
                  - {query: rows, finds: b.md}
                """);
        assertThat(CommandLineRun.of(folder, "check").code()).isZero();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
