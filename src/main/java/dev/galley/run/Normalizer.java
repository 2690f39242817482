package dev.galley.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Kinds of words in an output that are never the same twice, and that a page may say do not count. */
enum Normalizer {
    ADDRESSES("\\b0x[0-9a-fA-F]{4,16}\\b"),
    UUIDS("\\b[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\b"),
    DATES("\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?"
            + "|\\b\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?\\b"),
    DURATIONS("\\b\\d{1,12}(?:\\.\\d{1,12})? ?(?:ns|µs|us|ms|s|sec|secs|seconds?|minutes?|min|hours?|h)\\b"),
    PATHS("(?<![\\w/])(?:[A-Za-z]:)?(?:[/\\\\][\\w.@~+-]{1,100}){2,40}"),
    NUMBERS("\\d{1,40}(?:\\.\\d{1,40})?");

    private final Pattern pattern;

    Normalizer(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    /**
     * The line with what does not count replaced by its kind.
     *
     * @param names kinds in lower case, parted by commas; names that are none are passed over
     */
    static String apply(String names, String line) {
        String result = line;
        for (Normalizer each : values()) {
            boolean isWanted =
                    Arrays.stream(names.split(",", -1)).map(String::strip).anyMatch(each.word()::equals);
            result = isWanted ? each.pattern.matcher(result).replaceAll("<" + each.word() + ">") : result;
        }
        return result;
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
