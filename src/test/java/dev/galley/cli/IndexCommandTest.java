package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that only play an interpreter: the tests need no Python. */
@DisabledOnOs(OS.WINDOWS)
class IndexCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whatTheInterpreterKnowsIsWritten() throws IOException {
        String python = program("printf 'galley python index 1\\nd\\tshop\\tShop==1.2\\nm\\tshop\\tb a\\n'");

        CommandLineRun run = CommandLineRun.of(folder, "index", "--python", python, "-o", "names.txt");

        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output()).startsWith("1 module of Shop 1.2 written to names.txt");
        assertThat(folder.resolve("names.txt")).hasContent("galley python index 1\nd\tshop\tShop==1.2\nm\tshop\ta b\n");
    }

    @Test
    void anotherIndexIsTakenIn() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "galley python index 1\nm\tshop\told\n");
        String python = program("printf 'galley python index 1\\nm\\tshop\\tnew\\n'");

        CommandLineRun run =
                CommandLineRun.of(folder, "index", "--python", python, "--add", "old.txt", "-o", "names.txt");

        assertThat(run.code()).as(run.output()).isZero();
        assertThat(folder.resolve("names.txt")).hasContent("galley python index 1\nm\tshop\tnew old\n");
    }

    @Test
    void anInterpreterThatFailsWritesNothing() throws IOException {
        String failing = program("echo 'no module named encodings' >&2; exit 1");
        String talking = program("echo 'Hello!'");

        assertThat(CommandLineRun.of(folder, "index", "--python", failing))
                .isEqualTo(new CommandLineRun(
                        2, "galley: " + failing + " cannot index its packages: no module named encodings\n"));
        assertThat(CommandLineRun.of(folder, "index", "--python", talking).code())
                .isEqualTo(2);
        assertThat(CommandLineRun.of(folder, "index", "--python", "no-such-python"))
                .isEqualTo(new CommandLineRun(2, "galley: no such interpreter: no-such-python (option --python)\n"));
        assertThat(folder.resolve("python-index.txt")).doesNotExist();
    }

    @Test
    void aSiteNamesItsOwnIndex() throws IOException {
        write("galley.yml", "snippets:\n  python_index: names.txt\n");
        write("content/index.md", "# A\n\n```python\nfrom shop import Card\n```\n");
        write("names.txt", "galley python index 1\nm\tshop\tCart\n");

        CommandLineRun run = CommandLineRun.of(folder, "check", "--format", "line");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("index.md:4:18: error[snippet-unknown-name]: cannot import name `Card` from `shop`");
    }

    @Test
    void aBrokenIndexOfASiteIsShownAtItsLine() throws IOException {
        write("galley.yml", "snippets:\n  python_index: names.txt\n");
        write("content/index.md", "# A\n\n```python\nfrom json import lods\n```\n");
        write("names.txt", "galley python index 1\nm\tshop\tCart\n<<<<<<< HEAD\n");

        CommandLineRun run = CommandLineRun.of(folder, "check", "--format", "line");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.output())
                .contains("names.txt:3:1: error[snippet-bad-index]")
                .contains("cannot import name `lods` from `json`");
    }

    @Test
    void anIndexOutsideTheSiteIsRefused() throws IOException {
        write("galley.yml", "snippets:\n  python_index: ../names.txt\n");
        write("content/index.md", "# A\n");

        assertThat(CommandLineRun.of(folder, "check", "--format", "line").output())
                .contains("galley.yml:2:17: error[config-bad-value]: `python_index` is not a file of the site");
    }

    private String program(String shell) throws IOException {
        Path file = Files.createTempFile(folder, "python", "");
        Files.writeString(file, "#!/bin/sh\n" + shell + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
