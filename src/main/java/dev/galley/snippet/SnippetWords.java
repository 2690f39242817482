package dev.galley.snippet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words a code fence may have behind its language, and the values each may take. */
enum SnippetWords {
    NOCHECK("a reason, as in `nocheck=\"needs a server\"`", Rules.TEXT),
    CHECK("`syntax`, `imports` or `run`", "syntax|imports|run"),
    RUN,
    NORUN,
    FAILS(
            "nothing, `syntax`, the name of an exception with or without a colon and a part of its message, or such a part",
            Rules.ANYTHING),
    GROUP(Rules.NAME_IN_WORDS, Rules.NAME),
    CONTINUES,
    HIDDEN,
    FRAGMENT,
    TIMEOUT("a time from 1ms to 10m, as in `5s`", "[1-9][0-9]{0,4}ms|[1-9][0-9]{0,2}s|[1-9]m|10m"),
    MATCH(
            "`exact`, `ellipsis`, `regex`, `lines`, `unordered` or `prefix`",
            "exact|ellipsis|regex|lines|unordered|prefix"),
    NORMALIZE(
            "some of `addresses`, `durations`, `dates`, `numbers`, `paths` and `uuids`, parted by commas",
            "(?:addresses|durations|dates|numbers|paths|uuids)(?:\\s*,\\s*(?:addresses|durations|dates|numbers|paths|uuids)){0,9}"),
    FILE("a path, and maybe `#` and the name of a region", Rules.TEXT),
    ROLE(Rules.NAME_IN_WORDS, Rules.NAME),
    DATABASE("`sqlite` or `mysql`", "sqlite|mysql"),
    SETUP("a path", Rules.TEXT),
    WRAP("a path", Rules.TEXT),
    REQUIRES("what has to be installed, as in `requires=\"django>=5.0\"`", Rules.TEXT),
    PYTHON("a version from 3.0 on, as in `3.9`", "3\\.(?:0|[1-9][0-9]?)"),
    MYSQL("a version from 5.7 on, as in `8.0`", "5\\.7|[89]\\.[0-9]"),
    DJANGO("a version, as in `4.2`", "[1-9][0-9]?\\.[0-9]{1,2}"),
    TITLE("a text", Rules.TEXT);

    private final String allowed;
    private final Pattern rule;

    SnippetWords() {
        this("no value", "");
    }

    SnippetWords(String allowed, String rule) {
        this.allowed = allowed;
        this.rule = Pattern.compile(rule);
    }

    /** How it is written in a fence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the value is one it may take; a bare word has an empty value. */
    boolean accepts(String value) {
        return rule.matcher(value).matches();
    }

    /** The values it may take, for people. */
    String allowed() {
        return allowed;
    }

    /** The word that is written so. */
    static Optional<SnippetWords> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** Rules that several words share; an enum's own constants do not exist yet when its values are made. */
    private static final class Rules {
        static final String TEXT = "(?s).*\\S.*";
        static final String ANYTHING = "(?s).*";
        static final String NAME = "[\\w.-]{1,100}";
        static final String NAME_IN_WORDS = "a name of letters, digits, `-`, `_` and `.`";
    }
}
