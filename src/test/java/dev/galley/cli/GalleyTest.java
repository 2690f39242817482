package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.source.Fingerprint;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class GalleyTest {
    @TempDir
    private Path folder;

    /** What a run said and how it ended. */
    private record Run(int code, String out, String err) {}

    @BeforeEach
    void makeASite() throws IOException {
        write("content/index.md", "# Home\n\nTo the [guide](guide/start.md#first-steps).\n");
        write("content/guide/start.md", "# Start\n\n## First steps\n\n![A picture](picture.png)\n");
        write("content/guide/picture.png", "no real picture");
    }

    @Test
    void aGoodSiteIsBuiltAndTheWayToItIsSaid() throws IOException {
        Run run = run("build");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("2 pages", "2 links checked", "0 removed")
                .contains("open ", "index.html");
        assertThat(site()).containsKeys("index.html", "guide/start.html", "guide/picture.png", "404.html");
        assertThat(Files.readString(folder.resolve("site-output/index.html")))
                .contains("href=\"guide/start.html#first-steps\"");
    }

    @Test
    void checkingWritesNothing() {
        Run run = run("check");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("checked in ");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void aSecondBuildWritesNoFile() throws IOException {
        run("build");
        Map<String, String> first = site();

        Run second = run("build");

        assertThat(second.out()).contains("0 files written, " + (first.size() - 1) + " unchanged, 0 removed");
        assertThat(site()).isEqualTo(first);
    }

    @Test
    void withErrorsTheLastSiteStaysByteForByte() throws IOException {
        run("build");
        Map<String, String> last = site();
        write("content/index.md", "# Changed\n\n[nowhere](nowhere.md)\n");

        Run run = run("build");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("error[broken-link]", "1 error", "nothing was written");
        assertThat(site()).isEqualTo(last);
    }

    @Test
    void aProblemIsOneLineInTheLineFormat() throws IOException {
        write("content/index.md", "# Home\n\nSee [this](nowhere.md).\n");

        Run run = run("check", "--format", "line", "--quiet");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .singleElement()
                .asString()
                .endsWith(
                        "content/index.md:3:5: error[broken-link]: a link to a page that does not exist: `nowhere.md`");
    }

    @Test
    void inTheJsonFormatOnlyJsonIsOnStandardOutput() throws IOException {
        write("content/index.md", "# Home\n\nSee [this](nowhere.md).\n");

        Run run = run("check", "--format=json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().strip()).startsWith("[").endsWith("]").contains("\"broken-link\"", "nowhere.md");
        assertThat(run.err()).contains("1 error, 0 warnings", "checked in");
    }

    @Test
    void withoutProblemsTheJsonFormatIsAnEmptyList() {
        assertThat(run("check", "--format=json", "-q").out()).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void warningsFailOnlyAStrictRun() throws IOException {
        write("content/untitled.md", "No title here.\n");

        assertThat(run("check").code()).isZero();
        assertThat(run("check", "--strict").code()).isEqualTo(1);
        assertThat(run("build", "--strict").out()).contains("warning[missing-title]", "nothing was written");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void aQuietRunOfAGoodSiteSaysNothing() {
        Run run = run("build", "--quiet");

        assertThat(run).isEqualTo(new Run(0, "", ""));
    }

    @Test
    void anUnknownOptionIsAnsweredWithTheNearest() {
        Run run = run("build", "--strickt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--strickt'", "--strict");
    }

    @Test
    void withoutACommandTheCommandsAreNamed() {
        Run run = run();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("name a command: build, check, serve, search, index or fetch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "0", "-1"})
    void aBadNumberOfThreadsIsRefused(String jobs) {
        Run run = run("check", "--jobs=" + jobs);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(jobs).contains("--jobs").doesNotContain("\tat ");
    }

    @Test
    void aMissingContentFolderIsNamed() {
        Run run = run("build", "--content", "pages");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no such folder: ", "pages").doesNotContain("\tat ");
    }

    @Test
    void aMissingConfigurationThatWasAskedForIsNamed() {
        Run run = run("build", "--config", "other.yml");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no such file: other.yml");
    }

    @Test
    void errorsOfTheConfigurationStopTheRun() throws IOException {
        write("galley.yml", "site_nam: A name\n");

        Run run = run("build");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("error[config-unknown-key]", "galley.yml:1:1", "site_name");
        assertThat(run.err()).contains("nothing was built");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void foldersOfTheCommandLineStartWhereItWasTyped() throws IOException {
        write("pages/index.md", "# Elsewhere\n");

        Run run = run("build", "--content", "pages", "--output", "made");

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(folder.resolve("made/index.html")).content().contains("Elsewhere");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void anOutputFolderWithOtherFilesIsRefused() throws IOException {
        write("site-output/letter.txt", "mine");

        Run run = run("build");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("site-output").doesNotContain("\tat ");
        assertThat(site()).containsOnlyKeys("letter.txt");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameTree() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("content/more/page-" + i + ".md", "# Page " + i + "\n\n```python\nprint(" + i + ")\n```\n");
        }
        run("build", "-j1");
        Map<String, String> one = site();
        run("build", "-j2", "--output", folder.resolve("other").toString());

        assertThat(tree(folder.resolve("other"))).isEqualTo(one).containsKey("more/page-19.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "serve"})
    void eachCommandExplainsItself(String command) {
        Run run = run(command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("Usage: galley " + command).contains("--strict", "--format", "--jobs");
        assertThat(run("help", command).out()).isEqualTo(run.out());
    }

    @Test
    void theProgramTellsItsCommandsExitCodesAndVersion() {
        assertThat(run("--help").out()).contains("build", "check", "serve", "Exit codes: 0 clean, 1 problems");
        assertThat(run("--version").out()).matches("galley \\d+\\.\\d+\\.\\d+\\R");
    }

    @Test
    void coloursStandOnlyWhereTheyAreAskedFor() throws IOException {
        write("content/index.md", "# Home\n\n[nowhere](nowhere.md)\n");

        assertThat(run("check").out()).doesNotContain("\u001b");
        assertThat(run("check", "--color=always").out()).contains("\u001b[");
    }

    private Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new Galley(folder, Map.of(), false, new PrintWriter(out, true), new PrintWriter(err, true))
                .run(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Map<String, String> site() throws IOException {
        return tree(folder.resolve("site-output"));
    }

    /** All files below a folder with the fingerprints of their bytes. */
    private static Map<String, String> tree(Path top) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace('\\', '/');
                tree.put(name, Fingerprint.of(Files.readAllBytes(file)).hex());
            }
        }
        return tree;
    }
}
