package dev.galley.snippet;

import dev.galley.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value with its filters, {@code user.name|default:"you"}, as Django's compiler reads it. The patterns go forward only.
 */
final class DjangoExpression {
    private static final String TEXT = "\"(?:[^\"\\\\]++|\\\\.)*+\"|'(?:[^'\\\\]++|\\\\.)*+'";
    private static final String NUMBER = "[-+.]?\\d[\\d.e]*+";
    private static final String VALUE = "(?:_\\((?:" + TEXT + ")\\)|" + TEXT + "|[\\w.]++|" + NUMBER + ")";
    private static final Pattern START = Pattern.compile(VALUE, Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FILTER = Pattern.compile(
            "\\s*+\\|\\s*+(?<name>\\w++)(?::(?<argument>" + VALUE + "))?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HIDDEN = Pattern.compile("(?:^|\\.)_");

    /** Django's own filters, with the fewest and the most arguments. */
    private static final Map<String, String> ARGUMENTS = arguments();

    private final boolean areAllKnown;
    private final Lines lines;

    /** @param areAllKnown whether the template loads no filters of others */
    DjangoExpression(boolean areAllKnown, Lines lines) {
        this.areAllKnown = areAllKnown;
        this.lines = lines;
    }

    /** What is wrong with an expression that stands at a place of the text. */
    Optional<Fault> fault(String expression, int offset) {
        Matcher start = START.matcher(expression);
        if (!start.lookingAt()) {
            return at(offset, 1, "no variable at the start of `" + expression + "`");
        }
        Optional<Fault> hidden = hidden(start.group(), offset);
        return hidden.isPresent() ? hidden : filtersFault(expression, start.end(), offset);
    }

    private Optional<Fault> hidden(String variable, int offset) {
        boolean isName = Character.isLetter(variable.charAt(0)) || variable.matches("_[^(].*|_");
        Matcher hidden = HIDDEN.matcher(variable);
        return isName && hidden.find()
                ? at(offset + hidden.end() - 1, 1, "variables and attributes may not begin with underscores")
                : Optional.empty();
    }

    private Optional<Fault> filtersFault(String expression, int from, int offset) {
        Matcher filter = FILTER.matcher(expression);
        int at = from;
        while (at < expression.length()) {
            filter.region(at, expression.length());
            if (!filter.lookingAt()) {
                String rest = expression.substring(at);
                int blanks = rest.length() - rest.stripLeading().length();
                return at(
                        offset + at + blanks,
                        rest.strip().length(),
                        "could not parse the remainder: `" + rest.strip() + "`");
            }
            Optional<Fault> fault = filterFault(filter, offset);
            if (fault.isPresent()) {
                return fault;
            }
            at = filter.end();
        }
        return Optional.empty();
    }

    private Optional<Fault> filterFault(Matcher filter, int offset) {
        String name = filter.group("name");
        String range = ARGUMENTS.get(name);
        if (range == null) {
            return areAllKnown ? misspelt(name, offset + filter.start("name")) : Optional.empty();
        }
        int given = filter.group("argument") == null ? 0 : 1;
        String words = given == 0 ? "` without an argument" : "` with an argument";
        return given < range.charAt(0) - '0' || given > range.charAt(1) - '0'
                ? at(offset + filter.start("name"), name.length(), "filter `" + name + words)
                : Optional.empty();
    }

    /** A name near to none may be a filter of the page's own. */
    private Optional<Fault> misspelt(String name, int offset) {
        List<String> near = Suggestions.didYouMean(name, ARGUMENTS.keySet());
        return near.isEmpty() || name.length() < 4
                ? Optional.empty()
                : at(offset, name.length(), "unknown filter: `" + name + "`")
                        .map(it -> new Fault(it.line(), it.column(), it.length(), it.message(), near));
    }

    private Optional<Fault> at(int offset, int length, String words) {
        return Optional.of(lines.fault(offset, length, words));
    }

    /** Words of a tag, with their places, those in quotes kept together as Django does. */
    static List<Map.Entry<Integer, String>> words(DjangoToken tag) {
        List<Map.Entry<Integer, String>> words = new ArrayList<>();
        String content = tag.content();
        int start = -1;
        for (int i = 0; i <= content.length(); i++) {
            boolean isBlank = i == content.length() || Character.isWhitespace(content.charAt(i));
            if (isBlank && start >= 0) {
                words.add(Map.entry(tag.contentStart() + start, content.substring(start, i)));
                start = -1;
            } else if (!isBlank) {
                start = start < 0 ? i : start;
                i = behindQuote(content, i);
            }
        }
        return words;
    }

    /** The closing quote; without one the rest is one word. */
    private static int behindQuote(String content, int at) {
        char quote = content.charAt(at);
        if (quote != '"' && quote != '\'') {
            return at;
        }
        int end = at + 1;
        while (end < content.length() && content.charAt(end) != quote) {
            end += content.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, content.length() - 1);
    }

    private static Map<String, String> arguments() {
        Map<String, String> known = new TreeMap<>();
        add(
                known,
                "00",
                "addslashes capfirst escapejs iriencode linenumbers lower make_list slugify title upper"
                        + " urlize wordcount escape force_escape linebreaks linebreaksbr safe safeseq striptags first last"
                        + " length random unordered_list filesizeformat phone2numeric pprint localize unlocalize localtime utc"
                        + " language_name language_name_local language_name_translated language_bidi apnumber intcomma intword"
                        + " naturalday naturaltime ordinal escapeseq");
        add(known, "01", "json_script floatformat urlencode date time timesince timeuntil yesno pluralize naturalday");
        add(
                known,
                "11",
                "stringformat truncatechars truncatechars_html truncatewords truncatewords_html urlizetrunc"
                        + " wordwrap ljust rjust center cut dictsort dictsortreversed join length_is slice add get_digit"
                        + " default default_if_none divisibleby timezone");
        return known;
    }

    private static void add(Map<String, String> known, String range, String names) {
        for (String name : names.split(" ", -1)) {
            known.put(name, range);
        }
    }
}
