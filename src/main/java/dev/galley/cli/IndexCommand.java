package dev.galley.cli;

import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.snippet.PythonIndex;
import dev.galley.snippet.ReadPythonIndex;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code galley index}. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Writes down which names the modules of a Python environment have, so that `check` knows them.",
            "Imports all of the environment's packages with its own interpreter: run it where you trust them.",
            "galley.yml names the file: `snippets:` with `python_index: FILE` below it."
        })
final class IndexCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            defaultValue = "python3",
            description = "The interpreter, as in venv/bin/python. Default: ${DEFAULT-VALUE}.")
    private String python = "python3";

    @Option(
            names = "--packages",
            paramLabel = "NAMES",
            defaultValue = "*",
            description =
                    "The packages besides the standard library, parted by commas. Default: all that are installed.")
    private String packages = "*";

    @Option(
            names = "--add",
            paramLabel = "FILE",
            description = "An index of another environment to take in: what one of them has is known. May be repeated.")
    private List<String> added = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "python-index.txt",
            description = "Where to write. Default: ${DEFAULT-VALUE}.")
    private String output = "python-index.txt";

    @Override
    public Integer call() {
        List<String> texts = new ArrayList<>();
        for (String file : added) {
            texts.add(wellFormed(text(file), file));
        }
        texts.add(wellFormed(new PythonEnvironment(python).index(packages), python));
        String merged = PythonIndex.merged(texts);
        write(merged);
        PythonIndex index = PythonIndex.read(new Source(path("index"), merged)).index();
        galley.out()
                .println(Terminal.count(index.moduleCount(), "module") + " of " + String.join(", ", index.releases())
                        + " written to " + output);
        return ExitCode.CLEAN;
    }

    private String text(String file) {
        ReadText read = TextReader.read(galley.folder().resolve(file), path("index"));
        return read.source()
                .map(Source::text)
                .orElseThrow(() -> new CannotRunException("no file that can be read: " + file + " (option --add)"));
    }

    private static String wellFormed(String text, String from) {
        ReadPythonIndex read = PythonIndex.read(new Source(path("index"), text));
        if (!read.problems().isEmpty()) {
            throw new CannotRunException("no index of Python names comes from " + from + ": "
                    + read.problems().get(0).message());
        }
        return text;
    }

    private void write(String text) {
        Path file = galley.folder().resolve(output);
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output, e);
        }
    }

    private static SourcePath path(String name) {
        return new SourcePath(Root.SITE, name);
    }
}
