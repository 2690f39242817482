package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlainArgumentsTest {
    private static final List<String> WORDS = List.of(
            "-f",
            "--config",
            "a/galley.yml",
            "--content",
            "docs/",
            "-d",
            "--output",
            "out/site",
            "--no-run",
            "--untrusted",
            "--strict",
            "-q",
            "--quiet",
            "-v",
            "--verbose",
            "--verify",
            "--explain",
            "--color",
            "never",
            "-j",
            "2",
            "--format",
            "line",
            "--config=x.yml",
            "-qv",
            "@file",
            "--",
            "-h",
            "--version",
            "help",
            "",
            "'a.b'",
            "out",
            "build");

    @Test
    void whatPeopleMostlyWriteIsReadPlainly() {
        Optional<Options> read = PlainArguments.read("build", "-f", "a/galley.yml", "--output", "out/site", "--quiet");

        assertThat(read).hasValueSatisfying(it -> {
            assertThat(it.config).isEqualTo(Path.of("a/galley.yml"));
            assertThat(it.output).isEqualTo("out/site");
            assertThat(it.quiet).isTrue();
        });
        assertThat(PlainArguments.read("build")).isPresent();
        assertThat(PlainArguments.read("check")).isEmpty();
    }

    @Test
    void whatIsReadPlainlyTheLibraryReadsTheSameWay() {
        Random random = new Random(3);
        int plain = 0;
        for (int i = 0; i < 5_000; i++) {
            List<String> args = new ArrayList<>(List.of("build"));
            random.ints(1 + random.nextInt(5), 0, WORDS.size()).forEach(it -> args.add(WORDS.get(it)));
            Optional<Options> read = PlainArguments.read(args.toArray(String[]::new));
            if (read.isPresent()) {
                plain++;
                assertThat(read.get()).as("%s", args).usingRecursiveComparison().isEqualTo(byLibrary(args));
            }
        }
        assertThat(plain).isGreaterThan(100);
    }

    private static Options byLibrary(List<String> args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Options options = new Options();
        Galley galley = new Galley(Path.of(""), Map.of(), false, nowhere, nowhere);
        new CommandLine(new BuildCommand(galley, options))
                .parseArgs(args.subList(1, args.size()).toArray(String[]::new));
        return options;
    }
}
