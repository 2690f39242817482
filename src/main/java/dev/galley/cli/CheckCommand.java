package dev.galley.cli;

import dev.galley.run.Proving;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code galley check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks pages, links, snippets and templates, and writes no site.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Galley galley;

    @Mixin
    private final Options options = new Options();

    /** Which code {@code --prove} runs. */
    enum Which {
        missing,
        all
    }

    @Option(
            names = "--prove",
            arity = "0..1",
            paramLabel = "WHICH",
            fallbackValue = "missing",
            description = "Run the code that the ledger of proofs does not know (or all), and write the ledger.")
    @Nullable
    private Which prove;

    @Option(
            names = "--update",
            description = "Run code, write what it prints into the output fences behind it, and show the differences.")
    private boolean isUpdate;

    @Option(names = "--frozen", description = "Run nothing; code that the ledger does not prove is an error.")
    private boolean isFrozen;

    private Optional<Proving> proving() {
        if (isUpdate && (isFrozen || options.noRun)) {
            throw new CannotRunException("--update runs code: leave " + (isFrozen ? "--frozen" : "--no-run") + " away");
        }
        if (isFrozen) {
            return Optional.of(Proving.FROZEN);
        }
        return Optional.ofNullable(prove).map(which -> which == Which.all ? Proving.ALL : Proving.MISSING);
    }

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        Terminal terminal = galley.terminal(options);
        try (BuildRun run =
                new BuildRun(galley.folder(), options, terminal, galley.caches(), proving(), Optional.empty())) {
            Built built = isUpdate ? run.update() : run.check();
            Report report = new Report(built.folder(), terminal);
            report.printLanguages(built.result().counts().languages());
            report.say("checked in " + Terminal.seconds(System.nanoTime() - begin));
            return built.passes() ? ExitCode.CLEAN : ExitCode.PROBLEMS;
        }
    }
}
