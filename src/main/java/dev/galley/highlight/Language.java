package dev.galley.highlight;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A language that can be coloured. Immutable.
 *
 * @param names what it is called, the main name first
 * @param grammar how its code is read
 * @param template how its tags are told from what surrounds them, or null when it is no template language
 */
record Language(
        List<String> names,
        GrammarReference grammar,
        @Nullable Template template) {
    Language {
        names = List.copyOf(names);
    }

    /**
     * A template language: its tags are set aside, the rest is read as another language, and the tags are put back.
     *
     * @param tag what a tag looks like
     * @param outside the grammar of what surrounds the tags
     * @param onlyWith code without this text has no surroundings at all; empty when it always has
     */
    record Template(LazyRegex tag, GrammarReference outside, String onlyWith) {}

    String name() {
        return names.get(0);
    }

    /** All languages, by each of their names. */
    static Map<String, Language> readAll() {
        Map<String, Language> byName = new LinkedHashMap<>();
        List<Language> all = GrammarFile.read("index", json -> GrammarFile.list(json, Language::read));
        all.forEach(language -> language.names().forEach(name -> byName.put(name, language)));
        return byName;
    }

    private static Language read(JsonParser json) throws IOException {
        List<String> names = List.of();
        GrammarReference grammar = null;
        Template template = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "names" -> names = GrammarFile.list(json, JsonParser::getText);
                case "grammar" -> grammar = GrammarReference.parse(json.getText());
                case "template" -> template = readTemplate(json);
                default -> throw new AssertionError(key);
            }
        }
        if (grammar == null) {
            throw new AssertionError(names);
        }
        return new Language(names, grammar, template);
    }

    private static Template readTemplate(JsonParser json) throws IOException {
        String regex = "";
        int flags = 0;
        String outside = "";
        String onlyWith = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "regex" -> regex = json.getText();
                case "flags" -> flags = json.getIntValue();
                case "outside" -> outside = json.getText();
                case "onlyWith" -> onlyWith = json.getText();
                default -> throw new AssertionError(key);
            }
        }
        return new Template(new LazyRegex(regex, flags), GrammarReference.parse(outside), onlyWith);
    }
}
