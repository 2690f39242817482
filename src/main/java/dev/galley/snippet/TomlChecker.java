package dev.galley.snippet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.toml.TomlReadFeature;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.io.UncheckedIOException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks TOML. Thread-safe. */
final class TomlChecker implements SnippetChecker {
    /** Complaints for which the reader names the place behind the key or table, but not the key or table. */
    private static final Set<String> NAMED = Set.of("Duplicate key", "Table redefined");

    private static final Pattern KEY = Pattern.compile("[ \\t]*+(\\[\\[?[^\\]\\n]*+\\]\\]?|[^=\\n \\t]++)");

    /** A time whose letters are small, which the standard allows and the reader does not; in a text it does no harm. */
    private static final Pattern SMALL_TIME =
            Pattern.compile("(?<=\\d-\\d\\d)t(?=\\d\\d:)|(?<=:\\d\\d(?:\\.\\d{1,12})?)z\\b");

    private static final Pattern FINE = Pattern.compile("\\.\\d{10}");

    private final TomlMapper reader = new TomlMapper();

    /** Also makes times of dates and times, and so refuses those that are none. */
    private final TomlMapper timely = new TomlMapper(
            TomlFactory.builder().enable(TomlReadFeature.PARSE_JAVA_TIME).build());

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        String text = SMALL_TIME
                .matcher(snippet.text())
                .replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
        return fault(text).map(it -> it.in(snippet)).stream().toList();
    }

    private Optional<Fault> fault(String text) {
        try {
            return fault(text, timely);
        } catch (DateTimeParseException e) {
            String time = e.getParsedString();
            int at = Math.max(0, text.indexOf(time));
            // A fraction of a second may be finer than Java's times are.
            return FINE.matcher(time).find()
                    ? fault(text, reader)
                    : Optional.of(new Lines(text).fault(at, time.length(), "invalid date or time: `" + time + "`"));
        }
    }

    private static Optional<Fault> fault(String text, TomlMapper reader) {
        try {
            reader.readTree(text);
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            return Optional.of(fault(text, e));
        }
    }

    private static Fault fault(String text, JsonProcessingException e) {
        Lines lines = new Lines(text);
        int at = lines.offset(e.getLocation().getLineNr(), 0) + e.getLocation().getColumnNr() - 1;
        // The reader adds a guess in the form of a question.
        String words = e.getOriginalMessage().replaceFirst("\\. Invalid value preceding.*", "");
        if (words.contains("ARRAY_TABLE_CLOSE")) {
            return unevenBrackets(text, lines, at, words.contains("Got ARRAY_TABLE_CLOSE"));
        }
        return NAMED.contains(words) ? named(text, lines, at, words) : lines.fault(at, 1, words);
    }

    private static Fault unevenBrackets(String text, Lines lines, int behind, boolean areTooMany) {
        int line = text.lastIndexOf(']', Math.max(0, behind));
        return areTooMany
                ? lines.fault(line, 1, "`]]` behind a table that begins with `[`")
                : lines.fault(line, 1, "`]` behind a table that begins with `[[`");
    }

    private static Fault named(String text, Lines lines, int behind, String words) {
        int read = text.substring(0, Math.min(behind, text.length()))
                .stripTrailing()
                .length();
        Matcher key = KEY.matcher(text).region(lines.offset(lines.line(read), 0), text.length());
        return key.lookingAt()
                ? lines.fault(key.start(1), key.group(1).length(), words + ": `" + key.group(1) + "`")
                : lines.fault(behind, 1, words);
    }
}
