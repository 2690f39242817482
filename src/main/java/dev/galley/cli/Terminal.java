package dev.galley.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/**
 * Where a run speaks to people. Thread-safe.
 *
 * @param out results
 * @param err what went wrong with the run itself
 */
record Terminal(PrintWriter out, PrintWriter err, boolean isInteractive, boolean isColored) {
    static Terminal of(
            PrintWriter out, PrintWriter err, boolean isInteractive, Options options, Map<String, String> env) {
        boolean wantsColor = isInteractive
                && env.getOrDefault("NO_COLOR", "").isEmpty()
                && !env.getOrDefault("TERM", "").equals("dumb");
        boolean isColored =
                options.color == Options.Color.always || (options.color == Options.Color.auto && wantsColor);
        return new Terminal(out, err, isInteractive, isColored);
    }

    /** A count with its noun: {@code 1 page}, {@code 1,024 pages}. */
    static String count(int number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
