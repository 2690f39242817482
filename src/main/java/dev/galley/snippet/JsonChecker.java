package dev.galley.snippet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Snippet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks JSON by the letter of its standard, with no name twice in one object, or one of its laxer dialects.
 * {@code fragment} allows members without their object, and dots for what is left out. Thread-safe.
 */
final class JsonChecker implements QuickChecker {
    private static final Pattern NOISE = Pattern.compile(" \\(code \\d+\\)| ?\\(start marker at \\[.*\\]\\)"
            + "| \\(\\(CTRL-CHAR, code \\d+\\)\\)| \\(not recognized as one since .*\\)");

    private final JsonFactory dialect;
    private final boolean isOneValue;

    private JsonChecker(JsonFactoryBuilder dialect, boolean isOneValue) {
        this.dialect =
                dialect.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        this.isOneValue = isOneValue;
    }

    /** JSON as standardised: one value. */
    static JsonChecker strict() {
        return new JsonChecker(new JsonFactoryBuilder(), true);
    }

    /** JSON with one value a line. */
    static JsonChecker lines() {
        return new JsonChecker(new JsonFactoryBuilder(), false);
    }

    /** JSON with comments and trailing commas. */
    static JsonChecker withComments() {
        return new JsonChecker(
                new JsonFactoryBuilder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA),
                true);
    }

    /** JSON5: unquoted names, single quotes, comments, trailing commas and more forms of numbers. */
    static JsonChecker json5() {
        return new JsonChecker(
                new JsonFactoryBuilder()
                        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
                        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                        .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                        .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
                        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS),
                true);
    }

    @Override
    public List<Diagnostic> check(Snippet snippet) {
        Optional<Fault> fault =
                snippet.has("fragment") ? excerptFault(snippet.text()) : fault(dialect, snippet.text(), isOneValue);
        return fault.map(it -> it.in(snippet)).stream().toList();
    }

    private Optional<Fault> excerptFault(String text) {
        JsonFactory lax =
                dialect.rebuild().enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
        String filled = JsonElision.filled(text);
        Optional<Fault> alone = fault(lax, filled, false);
        return alone.isEmpty()
                ? alone
                : fault(lax, "{\n" + filled + "\n}", true)
                        .map(it -> it.movedBy(-1))
                        .map(inside -> further(alone, inside));
    }

    private static Fault further(Optional<Fault> alone, Fault inside) {
        return alone.filter(it -> !inside.isBehind(it)).orElse(inside);
    }

    private static Optional<Fault> fault(JsonFactory dialect, String text, boolean isOneValue) {
        try (JsonParser parser = dialect.createParser(text)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += isNewValue(parser, token) ? 1 : 0;
                if (values > 1 && isOneValue) {
                    var at = parser.currentTokenLocation();
                    return Optional.of(
                            Fault.of(at.getLineNr(), at.getColumnNr(), 1, "a second value behind the first"));
                }
            }
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            throw new UncheckedIOException(e);
        } catch (JsonProcessingException e) {
            return Optional.of(fault(text, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value with parts is inside itself as soon as it has begun. */
    private static boolean isNewValue(JsonParser parser, JsonToken token) {
        JsonStreamContext context = parser.getParsingContext();
        return token.isStructStart() ? context.getParent().inRoot() : context.inRoot() && !token.isStructEnd();
    }

    private static Fault fault(String text, JsonProcessingException e) {
        Lines lines = new Lines(text);
        String words = NOISE.matcher(e.getOriginalMessage()).replaceAll("");
        int at = lines.offset(e.getLocation().getLineNr(), 0) + e.getLocation().getColumnNr() - 1;
        if (words.startsWith("Non-standard token")) {
            int start = text.lastIndexOf(words.split("'", 3)[1], at);
            return lines.fault(start, words.split("'", 3)[1].length(), words.replaceFirst(": enable .*", ""));
        }
        if (words.startsWith("Unexpected character ('") && words.contains("numeric value")) {
            // The reader names the last character it liked.
            at += text.charAt(Math.min(at, text.length() - 1)) == words.charAt("Unexpected character ('".length())
                    ? 0
                    : 1;
        }
        if (words.startsWith("Duplicate field")) {
            int name = text.lastIndexOf('"', Math.max(0, at - 2));
            return lines.fault(Math.max(0, name), at - Math.max(0, name), words);
        }
        return lines.fault(at, wordLength(text, at), words);
    }

    private static int wordLength(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end - at;
    }
}
