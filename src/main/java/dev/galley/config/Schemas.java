package dev.galley.config;

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
}
