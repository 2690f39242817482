package dev.galley.config;

import java.util.HashMap;
import java.util.Map;

/** The values read for the keys that a file has, by the names of these. Immutable. */
final class ConfigValues {
    static final ConfigValues NONE = new ConfigValues(Map.of());

    private final Map<String, Object> values;

    private ConfigValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the known keys of a map; a key with a wrong value is as one that is not there. */
    static ConfigValues read(YamlMap map, Findings findings) {
        Map<String, Object> values = new HashMap<>();
        for (ConfigKey<?> key : ConfigKeys.ALL) {
            map.get(key.name())
                    .flatMap(node -> key.type().read(key.name(), node, findings))
                    .ifPresent(value -> values.put(key.name(), value));
        }
        return new ConfigValues(values);
    }

    /** The value of a key, or its default. */
    // The key's own type has read the value.
    @SuppressWarnings("unchecked")
    <T> T get(ConfigKey<T> key) {
        Object value = values.get(key.name());
        return value == null ? key.ifAbsent() : (T) value;
    }

    /** The same values, without that of one key. */
    ConfigValues without(ConfigKey<?> key) {
        Map<String, Object> rest = new HashMap<>(values);
        rest.remove(key.name());
        return new ConfigValues(rest);
    }

    boolean has(ConfigKey<?> key) {
        return values.containsKey(key.name());
    }
}
