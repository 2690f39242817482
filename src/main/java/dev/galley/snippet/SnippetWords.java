package dev.galley.snippet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The words a code fence may have behind its language, and the values each may take. */
enum SnippetWords {
    NOCHECK("a reason, as in `nocheck=\"needs a server\"`", value -> !value.isBlank()),
    CHECK("`syntax`, `imports` or `run`", oneOf("syntax", "imports", "run")),
    RUN,
    NORUN,
    FAILS("nothing, `syntax`, the name of an exception, or its name, a colon and a part of its message", value -> true),
    GROUP("a name of letters, digits, `-`, `_` and `.`", matching("[\\w.-]{1,100}")),
    CONTINUES,
    HIDDEN,
    FRAGMENT,
    TIMEOUT("a time from 1ms to 10m, as in `5s`", SnippetWords::isTime),
    MATCH(
            "`exact`, `ellipsis`, `regex`, `lines`, `unordered` or `prefix`",
            oneOf("exact", "ellipsis", "regex", "lines", "unordered", "prefix")),
    FILE("a path", value -> !value.isBlank()),
    ROLE("a name of letters, digits, `-`, `_` and `.`", matching("[\\w.-]{1,100}")),
    WRAP("a name of letters, digits, `-`, `_` and `.`", matching("[\\w.-]{1,100}")),
    REQUIRES("what has to be installed, as in `requires=\"django>=5.0\"`", value -> !value.isBlank()),
    PYTHON("a version from 3.0 on, as in `3.9`", matching("3\\.(?:0|[1-9][0-9]?)")),
    MYSQL("a version from 5.7 on, as in `8.0`", matching("5\\.7|[89]\\.[0-9]")),
    DJANGO("a version, as in `4.2`", matching("[1-9][0-9]?\\.[0-9]{1,2}")),
    TITLE("a text", value -> !value.isBlank());

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,5})(ms|s|m)");
    private static final int LONGEST_MILLIS = 600_000;

    private final String allowed;
    private final Predicate<String> rule;

    SnippetWords() {
        this("no value", String::isEmpty);
    }

    SnippetWords(String allowed, Predicate<String> rule) {
        this.allowed = allowed;
        this.rule = rule;
    }

    /** How it is written in a fence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value is one it may take; a bare word has an empty value. */
    boolean accepts(String value) {
        return rule.test(value);
    }

    /** The values it may take, for people. */
    String allowed() {
        return allowed;
    }

    /** The word that is written so. */
    static Optional<SnippetWords> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    private static Predicate<String> oneOf(String... values) {
        return value -> Arrays.asList(values).contains(value);
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isTime(String value) {
        var time = TIME.matcher(value);
        if (!time.matches()) {
            return false;
        }
        long unit = time.group(2).equals("ms") ? 1 : time.group(2).equals("s") ? 1000 : 60_000;
        return Long.parseLong(time.group(1)) * unit <= LONGEST_MILLIS;
    }
}
