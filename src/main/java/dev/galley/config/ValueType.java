package dev.galley.config;

import java.util.Map;
import java.util.Optional;

/** One kind of value a key can have: how it is read, and how a JSON Schema describes it. Thread-safe. */
interface ValueType<T> {
    /** The value; empty when it is wrong, and the problem is in the findings. */
    Optional<T> read(String key, YamlNode node, Findings findings);

    /** The JSON Schema of such a value, its keys in a fixed order. */
    Map<String, Object> schema();
}
