package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs the commands that the manual shows, and holds its list of options equal to the program's. */
class ManualCommandsTest {
    private static final Path MANUAL = Path.of("src/site/markdown");
    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console$\n(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void theManualIsInOrderItself() {
        StringWriter out = new StringWriter();
        int code = run(Path.of(""), out, "check", "-f", "src/site/galley.yml", "--strict");
        assertThat(code).as("%s", out).isZero();
    }

    @Test
    void theManualHasTheOptionsOfTheProgram() throws IOException {
        Set<String> shown = new TreeSet<>();
        Matcher option =
                Pattern.compile("`(--?[a-zA-Z-]+)`").matcher(Files.readString(MANUAL.resolve("command-line.md")));
        while (option.find()) {
            shown.add(option.group(1));
        }
        Set<String> known = new TreeSet<>();
        Stream.of(
                        new BuildCommand(),
                        new CheckCommand(),
                        new ServeCommand(),
                        new SearchCommand(),
                        new IndexCommand(),
                        new FetchCommand())
                .map(CommandLine::new)
                .flatMap(command -> command.getCommandSpec().options().stream())
                .forEach(each -> known.addAll(List.of(each.names())));
        known.removeIf(name -> name.length() == 2 && shown.contains(name));
        shown.removeIf(name -> name.length() == 2);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(known);
    }

    /** What the part of the manual for the site's owner shows, on the site that it speaks of. */
    @Test
    void theSearchThatTheManualShowsFindsWhatItShows() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("content/rest"));
        Files.writeString(folder.resolve("content/index.md"), "# Home\n");
        Files.writeString(
                folder.resolve("content/rest/pagination.md"), "# Pagination\n\n## By keyset {#keyset}\n\nA keyset.\n");
        theCommandsOfAPageDoWhatItShows("search.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.md", "getting-started.md"})
    void theCommandsOfAPageDoWhatItShows(String page) throws IOException, InterruptedException {
        if (!page.equals("index.md")) {
            Files.createDirectories(folder.resolve("content"));
            if (Files.notExists(folder.resolve("content/index.md"))) {
                Files.writeString(folder.resolve("content/index.md"), "# Hello\n");
            }
        }
        Matcher console = CONSOLE.matcher(Files.readString(MANUAL.resolve(page)));
        while (console.find()) {
            StringBuilder expected = new StringBuilder();
            StringWriter out = new StringWriter();
            for (String line : console.group(1).lines().toList()) {
                if (line.startsWith("$ ")) {
                    runLine(line.substring(2), out);
                } else {
                    expected.append(line).append('\n');
                }
            }
            if (!expected.isEmpty()) {
                assertThat(masked(out.toString())).isEqualTo(masked(expected.toString()));
            }
        }
    }

    private void runLine(String line, StringWriter out) throws IOException, InterruptedException {
        if (line.startsWith("galley ")) {
            int code = run(folder, out, line.substring("galley ".length()).split(" "));
            assertThat(code).as("%s\n%s", line, out).isZero();
        } else {
            Process process = new ProcessBuilder("sh", "-c", line)
                    .directory(folder.toFile())
                    .start();
            assertThat(process.waitFor()).as(line).isZero();
        }
    }

    private static int run(Path folder, StringWriter out, String... arguments) {
        PrintWriter writer = new PrintWriter(out, true);
        return new Galley(folder, Map.of(), false, writer, writer).run(arguments);
    }

    /** Numbers of words, files and seconds change; what is counted does not. */
    private String masked(String output) {
        return output.replace(folder + "/", "")
                .replaceAll("[0-9][0-9.,]*", "N")
                .replace(" N search term\n", " N search terms\n");
    }
}
