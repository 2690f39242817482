package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs an interpreter with Django and Django REST framework. */
class DjangoPageIT {
    @TempDir
    private Path root;

    @BeforeEach
    void makeSite() throws IOException {
        String command = List.of("python3", "/usr/bin/python3").stream()
                .filter(DjangoPageIT::hasDjango)
                .findFirst()
                .orElse("");
        assumeTrue(!command.isEmpty(), "no Python with Django here");
        Files.createDirectory(root.resolve("content"));
        write("galley.yml", "snippets:\n  run: true\nengines:\n  python:\n    command: " + command + "\n");
    }

    private static boolean hasDjango(String command) {
        try {
            Process process = new ProcessBuilder(command, "-c", "import django, rest_framework")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void theManualsExampleRuns() throws IOException {
        write("content/index.md", "# Shop\n\n" + example());
        CommandLineRun run = CommandLineRun.of(root, "check", "--prove");
        assertThat(run.output()).contains("6 ran  0 not run");
        assertThat(run.code()).isZero();
        assertThat(Files.readAllLines(root.resolve("content/.galley/verified.json")))
                .filteredOn(line -> line.contains("Python"))
                .hasSize(6);
    }

    @Test
    void aMistakeInTheExampleIsShownAtItsLine() throws IOException {
        String page = "# Shop\n\n" + example().replace("max_length=100", "");
        write("content/index.md", page);
        CommandLineRun run = CommandLineRun.of(root, "check", "--format", "line");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("index.md:7:5: error[snippet-failed]: code fails when it is run: `SystemCheckError:"
                        + " docs.Book.title: (fields.E120)");
    }

    private static String example() throws IOException {
        String manual = Files.readString(Path.of("src/site/markdown/engine-python.md"));
        String fence = "````markdown\n";
        int begin = manual.indexOf(fence, manual.indexOf("<!-- example -->")) + fence.length();
        return manual.substring(begin, manual.indexOf("````\n", begin));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve(name), text);
    }
}
