package dev.galley.highlight;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The grammars of one language, as {@link GrammarJson} wrote them. Immutable.
 *
 * @param grammars by number
 */
record GrammarFile(List<Rules> grammars) {
    private static final String FOLDER = "grammars/";

    GrammarFile {
        grammars = List.copyOf(grammars);
    }

    /**
     * A grammar as written: its rules by type, in their order, and the grammar whose rules are to be added, if any.
     * Immutable, though the map is not copied: its order counts.
     */
    record Rules(
            Map<String, List<GrammarPattern>> byType,
            @Nullable GrammarReference rest) {}

    /** Reads one value from a parser that stands on its first token. */
    interface Reading<T> {
        T read(JsonParser json) throws IOException;
    }

    static GrammarFile read(String name) {
        return read(name, json -> new GrammarFile(list(json, GrammarFile::readRules)));
    }

    /** Reads a file of the grammars' folder; that it is there and sound was seen to when Galley was built. */
    static <T> T read(String name, Reading<T> reading) {
        try (InputStream in = GrammarFile.class.getResourceAsStream(FOLDER + name + ".json")) {
            if (in == null) {
                throw new AssertionError("no grammar " + name);
            }
            try (JsonParser json = new JsonFactory().createParser(in)) {
                json.nextToken();
                return reading.read(json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the grammar " + name, e);
        }
    }

    /** Reads an array, to its end. */
    static <T> List<T> list(JsonParser json, Reading<T> element) throws IOException {
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(json));
        }
        return elements;
    }

    private static Rules readRules(JsonParser json) throws IOException {
        GrammarReference rest = null;
        Map<String, List<GrammarPattern>> byType = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("rest")) {
                rest = GrammarReference.parse(json.getText());
            } else {
                readTypes(json, byType);
            }
        }
        return new Rules(byType, rest);
    }

    private static void readTypes(JsonParser json, Map<String, List<GrammarPattern>> byType) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String type = json.currentName();
            json.nextToken();
            byType.put(type, list(json, pattern -> readPattern(type, pattern)));
        }
    }

    private static GrammarPattern readPattern(String type, JsonParser json) throws IOException {
        String regex = "";
        int flags = 0;
        boolean hasLookbehind = false;
        boolean isGreedy = false;
        Prefilter prefilter = null;
        List<String> aliases = List.of();
        GrammarReference inside = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "regex" -> regex = json.getText();
                case "flags" -> flags = json.getIntValue();
                case "prefilter" -> prefilter = Prefilter.of(list(json, JsonParser::getLongValue));
                case "lookbehind" -> hasLookbehind = json.getBooleanValue();
                case "greedy" -> isGreedy = json.getBooleanValue();
                case "alias" -> aliases = list(json, JsonParser::getText);
                case "inside" -> inside = GrammarReference.parse(json.getText());
                default -> throw new AssertionError(key);
            }
        }
        return new GrammarPattern(
                type, new LazyRegex(regex, flags), prefilter, hasLookbehind, isGreedy, aliases, inside);
    }
}
