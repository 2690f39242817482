package dev.galley.cli;

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
            Written written = run.build(SiteFolder::output, Built::passes);
            Built built = written.built();
            Path output = built.folder().output();
            Report report = new Report(built.folder(), terminal);
            if (options.verbose) {
                report.printLanguages(built.result().counts().languages());
            }
            if (written.result().isEmpty()) {
                report.say("nothing was written: " + output + " is as it was");
                return ExitCode.PROBLEMS;
            }
            WriteResult result = written.result().get();
            report.say(Terminal.count(result.written(), "file") + " written, " + result.unchanged() + " unchanged, "
                    + result.removed() + " removed, in " + Terminal.seconds(System.nanoTime() - begin));
            report.say("open " + output.resolve("index.html"));
            return ExitCode.CLEAN;
        }
    }
}
