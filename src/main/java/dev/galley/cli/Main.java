package dev.galley.cli;

import java.io.Console;
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
        // Asked by scripts again and again: not worth the command line's classes.
        if (args.length == 1 && args[0].equals("--version")) {
            out.println(ProgramVersion.line());
            return;
        }
        int code = new Galley(Path.of(""), System.getenv(), isTerminal(), out, err).run(args);
        // Maven runs this in its own process; only a failure is worth ending that.
        if (code != ExitCode.CLEAN) {
            System.exit(code);
        }
    }

    /** Java 22 has a console also where output goes to a file, and a method that tells; before, null tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a public method without parameters", e);
        }
    }
}
