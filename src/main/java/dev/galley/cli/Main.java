package dev.galley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The program. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the Java process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        boolean isTerminal = System.console() != null;
        int code = new Galley(Path.of(""), System.getenv(), isTerminal, out, err).run(args);
        // Maven runs this in its own process; only a failure is worth ending that.
        if (code != ExitCode.CLEAN) {
            System.exit(code);
        }
    }
}
