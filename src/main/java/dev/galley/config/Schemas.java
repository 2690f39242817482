package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pieces of JSON Schema as sorted maps, so that they are always written in the same order. */
final class Schemas {
    private Schemas() {}

    /** Both together; of a keyword in both, the second counts. */
    static Map<String, Object> with(Map<String, Object> schema, Map<String, Object> more) {
        Map<String, Object> both = new TreeMap<>(schema);
        both.putAll(more);
        return both;
    }

    /** A map with these keys and no others. */
    static Map<String, Object> map(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new TreeMap<>(
                Map.of("type", "object", "additionalProperties", false, "properties", new TreeMap<>(properties)));
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** Reports the keys of a map that are none of the known ones. */
    static void checkKeys(YamlMap map, Collection<String> known, String what, Findings findings) {
        map.entries().stream()
                .filter(entry -> !known.contains(entry.key().text()))
                .forEach(entry -> findings.addUnknown(DiagnosticCode.CONFIG_UNKNOWN_KEY, entry.key(), what, known));
    }
}
