package dev.galley.config;

import com.fasterxml.jackson.core.JsonToken;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML into values that know where they stand. Anchors are passed over and aliases refused, so that a text cannot
 * unfold into more than it says; nesting and length have limits. Stateless, thread-safe.
 */
public final class SpannedYaml {
    private static final int DEEPEST = 50;
    private static final int LONGEST = 1_000_000;
    private static final Set<String> TRUE_OR_FALSE = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private final YamlTokens tokens;

    private SpannedYaml(YamlTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The values of a text, never null and never an exception, whatever the text.
     *
     * @param path the file the text stands in
     * @param text at most 1,000,000 UTF-16 units; a longer text is a problem and is not read
     * @param firstLine the line of the file, from 1, on which the text begins
     */
    public static YamlDocument parse(SourcePath path, String text, int firstLine) {
        if (text.length() > LONGEST) {
            SourceSpan start = new SourceSpan(path, firstLine, 1, 0);
            String message = "YAML of more than " + LONGEST + " characters";
            return new YamlDocument(Optional.empty(), List.of(new YamlProblem(start, message, List.of())));
        }
        TextPositions positions = new TextPositions(path, text, firstLine);
        String readable = YamlCharacters.readable(text);
        try (YamlTokens tokens = new YamlTokens(readable, positions)) {
            YamlCharacters.problem(text, positions).ifPresent(tokens::add);
            return new SpannedYaml(tokens).document();
        }
    }

    private YamlDocument document() {
        JsonToken first = tokens.next();
        Optional<YamlNode> root = first == null ? Optional.empty() : Optional.ofNullable(node(first, 1));
        if (tokens.next() != null) {
            tokens.stop(new YamlProblem(
                    tokens.span(), "a second YAML document", List.of("keep one document; remove the line `---`")));
        }
        return new YamlDocument(root, tokens.problems());
    }

    /** The value that begins at a token; null when it cannot be read, and the problem is noted. */
    private @Nullable YamlNode node(JsonToken token, int depth) {
        if (tokens.isAlias()) {
            tokens.add(new YamlProblem(
                    tokens.span(), "alias of another value: `*" + tokens.text() + "`", List.of("write the value out")));
            return null;
        }
        boolean isScalar = token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
        if (isScalar) {
            return new YamlScalar(tokens.span(), tokens.text(), typeOf(token));
        }
        if (depth > DEEPEST) {
            tokens.stop(new YamlProblem(tokens.span(), "YAML nested deeper than " + DEEPEST + " levels", List.of()));
            return null;
        }
        return token == JsonToken.START_OBJECT ? map(depth) : list(depth);
    }

    private YamlMap map(int depth) {
        SourceSpan beginning = tokens.span();
        int start = tokens.start();
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        while (tokens.next() == JsonToken.FIELD_NAME) {
            YamlScalar key = new YamlScalar(tokens.span(), tokens.text(), YamlScalar.Type.TEXT);
            JsonToken token = tokens.next();
            YamlNode value = token == null ? null : node(token, depth + 1);
            if (value != null) {
                put(new YamlMap.Entry(key, value), entries);
            }
        }
        return new YamlMap(whole(beginning, start), List.copyOf(entries.values()));
    }

    private YamlList list(int depth) {
        SourceSpan beginning = tokens.span();
        int start = tokens.start();
        List<YamlNode> items = new ArrayList<>();
        JsonToken token = tokens.next();
        while (token != null && token != JsonToken.END_ARRAY) {
            YamlNode item = node(token, depth + 1);
            if (item != null) {
                items.add(item);
            }
            token = tokens.next();
        }
        return new YamlList(whole(beginning, start), items);
    }

    private void put(YamlMap.Entry entry, Map<String, YamlMap.Entry> entries) {
        YamlMap.Entry first = entries.putIfAbsent(entry.key().text(), entry);
        if (first != null) {
            tokens.add(new YamlProblem(
                    entry.key().span(),
                    "the key `" + entry.key().text() + "` stands twice",
                    List.of("it is already on line " + first.key().span().line() + "; keep one of them")));
        }
    }

    /** From the start of a list or map to its end, which the last token read has marked. */
    private SourceSpan whole(SourceSpan beginning, int start) {
        return tokens.isBroken() ? beginning : tokens.spanFrom(start);
    }

    private YamlScalar.Type typeOf(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT -> YamlScalar.Type.WHOLE_NUMBER;
            case VALUE_NUMBER_FLOAT -> YamlScalar.Type.NUMBER;
            case VALUE_TRUE, VALUE_FALSE ->
                TRUE_OR_FALSE.contains(tokens.text()) ? YamlScalar.Type.TRUE_OR_FALSE : YamlScalar.Type.TEXT;
            case VALUE_NULL -> YamlScalar.Type.NOTHING;
            default -> YamlScalar.Type.TEXT;
        };
    }
}
