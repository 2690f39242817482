package dev.galley.snippet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dots for left-out JSON: a value becomes a number, members and their comma become blanks. Lengths stay. */
final class JsonElision {
    private static final Pattern TEXT_OR_DOTS = Pattern.compile(
            "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|(?<value>:\\s*+)(?:\\.\\.\\.|…)|(?<member>(?:\\.\\.\\.|…)\\s*+,?)");

    private JsonElision() {}

    static String filled(String text) {
        return TEXT_OR_DOTS.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found.group())));
    }

    private static String replacement(String found) {
        if (found.startsWith("\"")) {
            return found;
        }
        return found.startsWith(":")
                ? found.replace("...", "0  ").replace('…', '0')
                : found.replace('.', ' ').replace('…', ' ').replace(',', ' ');
    }
}
