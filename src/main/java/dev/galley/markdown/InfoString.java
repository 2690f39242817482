package dev.galley.markdown;

import dev.galley.page.SnippetAttribute;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words behind a code fence: the language first, then {@code name}, {@code name=value} or {@code name="value"},
 * parted by spaces or commas. A value in double quotes may hold anything; {@code \"} and {@code \\} stand for a quote
 * and a backslash in it. Immutable.
 *
 * @param language in lower case; empty when the fence has none
 */
record InfoString(String language, List<SnippetAttribute> attributes, SourceSpan span) {
    private static final Pattern WORD = Pattern.compile(
            "(?<name>[^\\s,=\"]++)(?:=(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"?+|(?<bare>[^\\s,]*+)))?+");

    /**
     * Parses an info string.
     *
     * @param written the rest of the line behind the fence
     * @param start where it starts
     */
    static InfoString parse(String written, SourceSpan start) {
        List<SnippetAttribute> words = new ArrayList<>();
        Matcher word = WORD.matcher(written);
        while (word.find()) {
            words.add(new SnippetAttribute(
                    word.group("name"), value(word), within(start, word.start(), word.end() - word.start())));
        }
        boolean hasLanguage = !words.isEmpty() && words.get(0).value().isEmpty();
        return hasLanguage
                ? new InfoString(
                        words.get(0).name().toLowerCase(Locale.ROOT),
                        words.subList(1, words.size()),
                        words.get(0).span())
                : new InfoString("", words, start);
    }

    private static String value(Matcher word) {
        String quoted = word.group("quoted");
        if (quoted != null) {
            return quoted.replaceAll("\\\\(.)", "$1");
        }
        String bare = word.group("bare");
        return bare == null ? "" : bare;
    }

    private static SourceSpan within(SourceSpan start, int offset, int length) {
        return new SourceSpan(start.path(), start.line(), start.column() + offset, length);
    }
}
