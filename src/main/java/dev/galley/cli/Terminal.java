package dev.galley.cli;

import java.io.PrintWriter;
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
        StringBuilder digits = new StringBuilder().append(number);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            digits.insert(i, ',');
        }
        return digits + " " + noun + (number == 1 ? "" : "s");
    }

    /** A time of nanoseconds, rounded: {@code 1.25 s}. Written by hand, since a format takes longer to set up than a page. */
    static String seconds(long nanos) {
        String hundredths =
                Long.toString(100 + (nanos + 5_000_000) / 10_000_000 % 100).substring(1);
        return (nanos + 5_000_000) / 1_000_000_000 + "." + hundredths + " s";
    }
}
