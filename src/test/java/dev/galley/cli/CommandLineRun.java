package dev.galley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command line that was run in this process, for tests of other packages.
 *
 * @param code the exit code
 * @param output all that was printed
 */
public record CommandLineRun(int code, String output) {
    /** Runs a command line in a folder, with no environment and no terminal. */
    public static CommandLineRun of(Path folder, String... args) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        int code = new Galley(folder, Map.of(), false, out, out).run(args);
        return new CommandLineRun(code, printed.toString());
    }
}
