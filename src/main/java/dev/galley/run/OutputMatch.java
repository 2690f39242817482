package dev.galley.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What it takes for an output to be the expected one. */
enum OutputMatch {
    /** The same lines; blanks at the end of a line, and empty lines at the end, do not count. */
    EXACT {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            return firstOther(expected, actual, String::equals);
        }
    },
    /** As exact, but {@code ...} stands for anything, also over several lines. */
    ELLIPSIS {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            return EllipsisPattern.difference(expected, actual);
        }
    },
    /** Each line is a regular expression that its line of the output matches as a whole. */
    REGEX {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            return firstOther(expected, actual, OutputMatch::matches);
        }
    },
    /** The same lines; how many blanks part the words, and empty lines, do not count. */
    LINES {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            return firstOther(
                    expected, worded(actual), (wanted, line) -> words(wanted).equals(line), true);
        }
    },
    /** The same lines in any order. */
    UNORDERED {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            List<String> left = new ArrayList<>(actual);
            for (int i = 0; i < expected.size(); i++) {
                if (!left.remove(expected.get(i))) {
                    return OptionalInt.of(i);
                }
            }
            return left.isEmpty() ? OptionalInt.empty() : OptionalInt.of(expected.size());
        }
    },
    /** The output begins with these lines. */
    PREFIX {
        @Override
        OptionalInt difference(List<String> expected, List<String> actual) {
            List<String> begin = actual.subList(0, Math.min(actual.size(), expected.size()));
            return firstOther(expected, begin, String::equals);
        }
    };

    /** How lines are compared. */
    private interface Same {
        boolean are(String expected, String actual);
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /**
     * The first expected line, from 0, that the output does not have; the number of expected lines when the output has
     * all of them and more; empty when it is as expected.
     */
    abstract OptionalInt difference(List<String> expected, List<String> actual);

    /** Whether the expected lines are those of an output, and not a pattern or a part of it. */
    boolean isLiteral() {
        return this == EXACT || this == LINES || this == UNORDERED;
    }

    /** The way of that name; exact for a name that is none. */
    static OutputMatch named(String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(EXACT);
    }

    /** The lines of an output as they are compared. */
    static List<String> lines(String output) {
        List<String> lines =
                new ArrayList<>(output.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static OptionalInt firstOther(List<String> expected, List<String> actual, Same same) {
        return firstOther(expected, actual, same, false);
    }

    private static OptionalInt firstOther(
            List<String> expected, List<String> actual, Same same, boolean isWithoutBlankLines) {
        int next = 0;
        for (int i = 0; i < expected.size(); i++) {
            if (isWithoutBlankLines && expected.get(i).isBlank()) {
                continue;
            }
            if (next == actual.size() || !same.are(expected.get(i), actual.get(next++))) {
                return OptionalInt.of(i);
            }
        }
        return next == actual.size() ? OptionalInt.empty() : OptionalInt.of(expected.size());
    }

    private static List<String> worded(List<String> lines) {
        return lines.stream()
                .map(OutputMatch::words)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String words(String line) {
        return BLANKS.matcher(line.strip()).replaceAll(" ");
    }

    private static boolean matches(String regex, String line) {
        try {
            return Pattern.compile(regex).matcher(new PatientText(line)).matches();
        } catch (PatternSyntaxException | StackOverflowError | PatientText.Exhausted e) {
            return false;
        }
    }
}
