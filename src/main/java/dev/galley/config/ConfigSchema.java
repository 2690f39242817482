package dev.galley.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes the keys of {@code galley.yml} for editors and for the manual. Stateless, thread-safe. */
public final class ConfigSchema {
    private ConfigSchema() {}

    /** A JSON Schema, draft 2020-12; the same text on every machine. */
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "galley.yml");
        schema.put("description", "The configuration of a site that Galley builds.");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties());
        schema.put("$defs", Map.of("nav", nav()));
        return written(schema);
    }

    /** A Markdown table of the keys: name, default, meaning. */
    public static String markdownTable() {
        StringBuilder table = new StringBuilder("| Key | Default | Meaning |\n| --- | --- | --- |\n");
        for (ConfigKey<?> key : ConfigKeys.ALL) {
            String shown = key.shownDefault().isEmpty() ? "–" : "`" + key.shownDefault() + "`";
            table.append("| `" + key.name() + "` | " + shown + " | " + key.description() + " |\n");
        }
        return table.toString();
    }

    private static Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ConfigKey<?> key : ConfigKeys.ALL) {
            Map<String, Object> property = new TreeMap<>(key.type().schema());
            property.put("description", key.description());
            if (!key.shownDefault().isEmpty()) {
                property.put("default", key.shownDefault());
            }
            properties.put(key.name(), property);
        }
        return properties;
    }

    private static Map<String, Object> nav() {
        Map<String, Object> page = Map.of("type", "string");
        Map<String, Object> titled = Map.of(
                "type",
                "object",
                "minProperties",
                1,
                "maxProperties",
                1,
                "additionalProperties",
                Map.of("anyOf", List.of(page, Map.of("$ref", "#/$defs/nav"))));
        return Map.of("type", "array", "items", Map.of("anyOf", List.of(page, titled)));
    }

    private static String written(Map<String, Object> schema) {
        // The system's own line end would make the text differ from machine to machine.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .writer(printer)
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new AssertionError("maps, lists and text are always JSON", e);
        }
    }
}
