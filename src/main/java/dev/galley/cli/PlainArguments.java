package dev.galley.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what people mostly write behind {@code build}: options that stand for themselves or have one value behind them.
 * Setting up the command line's library, which reads all else, takes as long as ten pages. Used once, by one thread.
 */
final class PlainArguments {
    private static final Map<String, String> LONG_NAMES =
            Map.of("-f", "--config", "-d", "--output", "-q", "--quiet", "-v", "--verbose", "--untrusted", "--no-run");

    private final Options options = new Options();
    private final Set<String> seen = new HashSet<>();
    private final Iterator<String> rest;

    private PlainArguments(List<String> args) {
        this.rest = args.iterator();
    }

    /** The options of a {@code build}; empty when there is something for the library to read, or to complain about. */
    static Optional<Options> read(String... args) {
        if (args.length == 0 || !args[0].equals("build")) {
            return Optional.empty();
        }
        PlainArguments plain = new PlainArguments(List.of(args).subList(1, args.length));
        return plain.takesAll() ? Optional.of(plain.options) : Optional.empty();
    }

    private boolean takesAll() {
        while (rest.hasNext()) {
            String written = rest.next();
            String option = LONG_NAMES.getOrDefault(written, written);
            boolean isFirst = seen.add(option);
            if (!isFirst || !(takesWord(option) || takesValue(option))) {
                return false;
            }
        }
        return true;
    }

    private boolean takesWord(String option) {
        switch (option) {
            case "--quiet" -> options.quiet = true;
            case "--verbose" -> options.verbose = true;
            case "--strict" -> options.strict = true;
            case "--no-run" -> options.noRun = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean takesValue(String option) {
        String value = rest.hasNext() ? rest.next() : "";
        switch (isPlain(value) ? option : "") {
            case "--config" -> options.config = Path.of(value);
            case "--content" -> options.content = value;
            case "--output" -> options.output = value;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Quotes, variables, signs before a word and commands mean something to the library. */
    private static boolean isPlain(String value) {
        return !value.isEmpty()
                && (value.contains("/") || value.contains("."))
                && value.charAt(0) != '-'
                && value.chars().allMatch(it -> Character.isLetterOrDigit(it) || "-_./".indexOf(it) >= 0);
    }
}
