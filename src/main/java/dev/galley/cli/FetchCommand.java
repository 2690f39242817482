package dev.galley.cli;

import dev.galley.runtime.GraalPyInstallation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code galley fetch}. */
@Command(
        name = "fetch",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches what Galley can use and does not bring along, with Maven and from where Maven fetches.",
            "graalpy: Python for machines that have none, to run the code of pages. 145 MB."
        })
final class FetchCommand implements Callable<Integer> {
    /** What there is to fetch. */
    enum Item {
        graalpy
    }

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Parameters(paramLabel = "WHAT", description = "graalpy")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Item item;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Where to put it. Default: galley/graalpy-" + GraalPyInstallation.VERSION
                    + " in your folder of caches, where `build` looks for it.")
    @Nullable
    private String output;

    @Option(
            names = "--maven",
            paramLabel = "PATH",
            defaultValue = "mvn",
            description = "The Maven to use. Default: ${DEFAULT-VALUE}.")
    private String maven = "mvn";

    @Override
    public Integer call() {
        Optional<Path> named = Optional.ofNullable(output)
                .map(it -> galley.folder().resolve(it).toAbsolutePath().normalize());
        GraalPyInstallation installation =
                named.map(GraalPyInstallation::new).orElseGet(() -> GraalPyInstallation.standard(galley.environment()));
        String title = item + " " + GraalPyInstallation.VERSION;
        if (installation.isComplete()) {
            galley.out().println(title + " is in " + installation.folder() + " already");
        } else {
            new MavenFetch(maven).fetch(GraalPyInstallation.artifacts(), installation.folder());
            galley.out().println(title + " written to " + installation.folder());
        }
        named.ifPresent(folder -> galley.out()
                .println("galley.yml names the folder: `engines:` with `python:` and `graalpy: " + output
                        + "` below it"));
        return ExitCode.CLEAN;
    }
}
