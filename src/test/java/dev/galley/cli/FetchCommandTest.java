package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.runtime.GraalPyInstallation;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that only play Maven: the tests need no network. */
@DisabledOnOs(OS.WINDOWS)
class FetchCommandTest {
    private static final String ALL = GraalPyInstallation.artifacts().stream()
            .map(GraalPyInstallation.Artifact::file)
            .collect(Collectors.joining(" "));

    @TempDir
    private Path folder;

    @Test
    void whatMavenBringsIsWrittenWhole() throws IOException {
        CommandLineRun run =
                CommandLineRun.of(folder, "fetch", "graalpy", "--maven", bringing(ALL), "-o", "jars/graalpy");

        assertThat(run)
                .isEqualTo(
                        new CommandLineRun(
                                0,
                                "graalpy 25.2.4 written to " + folder.resolve("jars/graalpy") + "\n"
                                        + "galley.yml names the folder: `engines:` with `python:` and `graalpy: jars/graalpy` below it\n"));
        assertThat(new GraalPyInstallation(folder.resolve("jars/graalpy")).isComplete())
                .isTrue();
        assertThat(folder.resolve("jars")).isDirectoryNotContaining("glob:**.graalpy-*");
    }

    @Test
    void itGoesToTheUsersCachesOtherwise() throws IOException {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Map<String, String> environment =
                Map.of("XDG_CACHE_HOME", folder.resolve("caches").toString());
        Path expected = folder.resolve("caches/galley/graalpy-25.2.4");
        int code = new Galley(folder, environment, false, out, out).run("fetch", "graalpy", "--maven", bringing(ALL));
        assertThat(code).as("%s", printed).isZero();
        assertThat(expected).isNotEmptyDirectory();
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException {
        CommandLineRun.of(folder, "fetch", "graalpy", "--maven", bringing(ALL), "-o", "graalpy");
        CommandLineRun again =
                CommandLineRun.of(folder, "fetch", "graalpy", "--maven", "no-such-maven", "-o", "graalpy");
        assertThat(again.code()).isZero();
        assertThat(again.output()).startsWith("graalpy 25.2.4 is in " + folder.resolve("graalpy") + " already\n");
    }

    @Test
    void aMavenThatFailsLeavesNothing() throws IOException {
        String failing = program("echo 'no route to the repository'; exit 1");
        assertThat(CommandLineRun.of(folder, "fetch", "graalpy", "--maven", failing, "-o", "graalpy"))
                .isEqualTo(new CommandLineRun(2, "galley: " + failing + " cannot fetch: no route to the repository\n"));
        assertThat(CommandLineRun.of(
                        folder, "fetch", "graalpy", "--maven", bringing("word-25.2.4.jar"), "-o", "graalpy"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run ->
                        assertThat(run.output()).startsWith("galley: Maven did not bring polyglot-25.2.4.jar, "));
        assertThat(CommandLineRun.of(folder, "fetch", "graalpy", "--maven", "no-such-maven", "-o", "graalpy"))
                .isEqualTo(new CommandLineRun(
                        2, "galley: no Maven here: no-such-maven; install it, or name another one (--maven)\n"));
        assertThat(folder).isDirectoryNotContaining("glob:**graalpy*");
    }

    @Test
    void aFolderWithSomethingElseInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine"), "mine");
        CommandLineRun run = CommandLineRun.of(folder, "fetch", "graalpy", "--maven", bringing(ALL), "-o", ".");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).contains("has something else in it");
        assertThat(folder.resolve("mine")).hasContent("mine");
    }

    @Test
    void onlyWhatIsKnownCanBeFetched() {
        assertThat(CommandLineRun.of(folder, "fetch", "everything").code()).isEqualTo(2);
        assertThat(CommandLineRun.of(folder, "fetch").code()).isEqualTo(2);
    }

    /** Writes files where the argument {@code -DoutputDirectory=} says. */
    private String bringing(String files) throws IOException {
        return program("""
                for argument in "$@"; do
                    case $argument in
                        -DoutputDirectory=*) for file in %s; do echo x > "${argument#*=}/$file"; done ;;
                    esac
                done""".formatted(files));
    }

    private String program(String script) throws IOException {
        Path file = Files.createTempFile(folder, "maven-", "");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }
}
