package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says of the snippets of a site as a whole. */
class SnippetSummaryTest {
    private static final String LINES = """
              python  2 snippets  1 checked  0 ran  0 not run  1 opted out
              json    1 snippet   1 checked  0 ran  0 not run  0 opted out
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeASite() throws IOException {
        page("""
                # Home

                ```json
                {}
                ```

                ```python
                print(1)
                ```

                ```py nocheck="no Python"
                print(
                ```
                """);
    }

    @Test
    void checkingSaysHowMuchIsProvenOfEachLanguage() {
        assertThat(galley("check").output()).contains("3 snippets (2 checked, 1 opted out)", LINES);
    }

    @Test
    void buildingSaysSoOnlyWhenAskedForMore() {
        assertThat(galley("build").output()).doesNotContain("python");
        assertThat(galley("build", "--verbose").output()).contains(LINES);
        assertThat(galley("check", "--quiet").output()).isEmpty();
    }

    @Test
    void columnsAreAsWideAsTheirLongestEntry() {
        ProofCounts many = new ProofCounts(1204, 1190, 400, 3, 11);
        ProofCounts few = new ProofCounts(20, 20, 0, 0, 0);
        assertThat(LanguageTable.lines(List.of(new LanguageCounts("python", many), new LanguageCounts("json", few))))
                .containsExactly(
                        "  python  1,204 snippets  1,190 checked  400 ran  3 not run  11 opted out",
                        "  json       20 snippets     20 checked    0 ran  0 not run   0 opted out");
    }

    @Test
    void provingWhereNothingAsksToBeRunIsAnError() throws IOException {
        CommandLineRun run = galley("check", "--frozen", "--format=line");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output()).contains("galley.yml:1:1: error[no-snippets]: no block of the site asks to be run");
        page("# Home\n\n```python run\nprint(1)\n```\n");
        assertThat(galley("check", "--frozen", "--format=line").output()).doesNotContain("no-snippets");
    }

    @Test
    void aSiteThatMayRunCodeAndHasNoneIsNotDisturbed() throws IOException {
        configuration("snippets:\n  run: true\n");

        assertThat(galley("check").code()).isZero();
        assertThat(galley("build").code()).isZero();
    }

    @Test
    void anEngineThatIsNamedMustHaveSomethingToRun() throws IOException {
        configuration("snippets:\n  run:\n    - python\n");

        CommandLineRun run = galley("build", "--format=line");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("galley.yml:3:7: error[no-snippets]: `python` may run code, and no block asks it to");
    }

    @Test
    void aMisspeltEngineIsFound() throws IOException {
        configuration("snippets:\n  run: [pyhton]\n");
        page("# Home\n\n```python run\nprint(1)\n```\n");

        assertThat(galley("check").output())
                .contains("no engine is called `pyhton`, so no block is run by it", "did you mean `python`?");
    }

    @Test
    void itsLevelCanBeSet() throws IOException {
        configuration("checks:\n  no-snippets: ignore\n");

        assertThat(galley("check", "--frozen").code()).isZero();
    }

    private CommandLineRun galley(String... arguments) {
        return CommandLineRun.of(folder, arguments);
    }

    private void page(String text) throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/index.md"), text);
    }

    private void configuration(String text) throws IOException {
        Files.writeString(folder.resolve("galley.yml"), text);
    }
}
