package dev.galley.cli;

import dev.galley.files.OutputBusyException;
import dev.galley.files.OutputNotOursException;
import dev.galley.files.SiteWriter;
import dev.galley.files.WriteResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    private final Options options = new Options();

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Terminal terminal = galley.terminal(options);
        try (BuildRun run = new BuildRun(galley.folder(), options, terminal, galley.caches())) {
            Built built = run.build();
            Report report = new Report(built.folder(), terminal);
            if (options.verbose) {
                report.printLanguages(built.result().counts().languages());
            }
            if (!built.passes()) {
                report.say("nothing was written: " + built.folder().output() + " is as it was");
                return ExitCode.PROBLEMS;
            }
            write(built, report, begin);
            return ExitCode.CLEAN;
        }
    }

    private static void write(Built built, Report report, long begin) {
        Path output = built.folder().output();
        try {
            WriteResult result = SiteWriter.write(output, built.files());
            report.say(Terminal.count(result.written(), "file") + " written, " + result.unchanged() + " unchanged, "
                    + result.removed() + " removed, in " + Terminal.seconds(System.nanoTime() - begin));
            report.say("open " + output.resolve("index.html"));
        } catch (OutputNotOursException | OutputBusyException e) {
            throw new CannotRunException(String.valueOf(e.getMessage()));
        }
    }
}
