package dev.galley.cli;

import dev.galley.run.CacheFolder;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code galley}. */
@Command(
        name = "galley",
        description = "Builds a documentation site from Markdown, and proves its code, links and search first.",
        mixinStandardHelpOptions = true,
        versionProvider = Galley.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  galley build               build content/ into site-output/",
            "  galley check --strict      check all pages, write nothing",
            "  galley serve               write and read side by side, at http://127.0.0.1:8000",
            "  galley search WORDS        search as readers do; --explain says why",
            "  galley index               write the names of this machine's Python packages for `check`",
            "  galley fetch graalpy       fetch a Python for machines that have none",
            "",
            "Exit codes: 0 clean, 1 problems in the content, 2 wrong command line, configuration or machine,",
            "3 a bug of Galley."
        })
final class Galley implements Runnable {
    /** By their names, in the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    private final Path folder;
    private final Map<String, String> environment;
    private final boolean isInteractive;
    private final PrintWriter out;
    private final PrintWriter err;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** @param folder where relative paths of the command line start */
    Galley(Path folder, Map<String, String> environment, boolean isInteractive, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.isInteractive = isInteractive;
        this.out = out;
        this.err = err;
    }

    /** Runs a command line; the exit code. */
    int run(String... args) {
        return PlainArguments.read(args).map(this::build).orElseGet(() -> runByLibrary(args));
    }

    private int build(Options options) {
        try {
            return new BuildCommand(this, options).call();
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private int runByLibrary(String... args) {
        return commandLine(args)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e))
                .execute(args);
    }

    /** Setting up all commands takes as long as a small page, so a command that is named first is set up alone. */
    private CommandLine commandLine(String... args) {
        CommandLine all = new CommandLine(this);
        String named = args.length > 0 && COMMANDS.containsKey(args[0]) ? args[0] : "";
        COMMANDS.forEach((name, command) -> {
            // `help` answers about its siblings.
            if (named.isEmpty() || named.equals("help") || named.equals(name)) {
                all.addSubcommand(name, command);
            }
        });
        return all;
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("build", BuildCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("search", SearchCommand.class);
        commands.put("index", IndexCommand.class);
        commands.put("fetch", FetchCommand.class);
        commands.put("help", CommandLine.HelpCommand.class);
        return Collections.unmodifiableMap(commands);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command: build, check, serve, search, index or fetch");
    }

    /** This user's folder for what Galley can make again. */
    Optional<Path> caches() {
        return CacheFolder.of(environment);
    }

    Path folder() {
        return folder;
    }

    /** The variables of the environment. */
    Map<String, String> environment() {
        return environment;
    }

    /** Where results go. */
    PrintWriter out() {
        return out;
    }

    Terminal terminal(Options options) {
        return Terminal.of(out, err, isInteractive, options, environment);
    }

    private int failed(Exception e) {
        if (e instanceof CannotRunException || e instanceof UncheckedIOException) {
            err.println("galley: " + e.getMessage());
            return ExitCode.CANNOT_RUN;
        }
        err.println("galley: this is a bug of Galley, please report it with the lines below");
        e.printStackTrace(err);
        return ExitCode.BUG;
    }

    /** Shows the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramVersion.line()};
        }
    }
}
