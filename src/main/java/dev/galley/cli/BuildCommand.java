package dev.galley.cli;

import dev.galley.files.WriteResult;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code galley build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Checks everything and writes the site. With errors nothing is written: the last site stays.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Mixin
    private final Options options;

    @Option(
            names = "--verify",
            description = "Afterwards build the site again with nothing remembered, and compare all files.")
    private boolean isVerified;

    @Option(
            names = "--explain",
            paramLabel = "PAGE",
            description = "Print why a page was rendered, or that it was not: its path below the content folder.")
    @Nullable
    private String explained;

    /** Made by picocli, which fills it. */
    BuildCommand() {
        this.options = new Options();
    }

    /** Made without picocli. */
    BuildCommand(Galley galley, Options options) {
        this.galley = galley;
        this.options = options;
    }

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Terminal terminal = galley.terminal(options);
        try (BuildRun run = new BuildRun(galley.folder(), options, terminal, galley.caches())) {
            Written written = run.build(SiteFolder::output, Built::passes);
            Built built = written.built();
            Path output = built.folder().output();
            Report report = new Report(built.folder(), terminal);
            if (options.verbose) {
                report.printLanguages(built.result().counts().languages());
            }
            if (explained != null) {
                report.say(RenderReasons.of(explained, built));
            }
            if (written.result().isEmpty()) {
                report.say("nothing was written: " + output + " is as it was");
                return ExitCode.PROBLEMS;
            }
            WriteResult result = written.result().get();
            report.say(Terminal.count(result.written(), "file") + " written, " + result.unchanged() + " unchanged, "
                    + result.removed() + " removed, in " + Terminal.seconds(System.nanoTime() - begin));
            report.say("open " + output.resolve("index.html"));
            return isVerified ? verify(run, built, report) : ExitCode.CLEAN;
        }
    }

    private static int verify(BuildRun run, Built built, Report report) {
        Set<String> differences = run.verify(built);
        differences.forEach(name -> report.say("not as a build from nothing makes it: " + name));
        report.say(
                differences.isEmpty()
                        ? "verified: a build from nothing gives the same files"
                        : "this is a bug of Galley: please report it; deleting its cache helps meanwhile");
        return differences.isEmpty() ? ExitCode.CLEAN : ExitCode.BUG;
    }
}
