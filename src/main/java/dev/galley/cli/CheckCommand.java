package dev.galley.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code galley check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks pages, links, snippets and templates, and writes nothing.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Mixin
    private final Options options = new Options();

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Terminal terminal = galley.terminal(options);
        try (BuildRun run = new BuildRun(galley.folder(), options, terminal)) {
            Built built = run.build();
            Report report = new Report(built.folder(), terminal);
            report.say("checked in " + Terminal.seconds(System.nanoTime() - begin));
            return built.passes() ? ExitCode.CLEAN : ExitCode.PROBLEMS;
        }
    }
}
