package dev.galley.config;

import java.util.HashMap;
import java.util.Map;

/** The values read for the keys that a file has. Immutable. */
final class ConfigValues {
    static final ConfigValues NONE = new ConfigValues(Map.of());

    private final Map<ConfigKey<?>, Object> values;

    private ConfigValues(Map<ConfigKey<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the known keys of a map; a key with a wrong value is as one that is not there. */
    static ConfigValues read(YamlMap map, Findings findings) {
        Map<ConfigKey<?>, Object> values = new HashMap<>();
        for (ConfigKey<?> key : ConfigKeys.ALL) {
            map.get(key.name())
                    .flatMap(node -> key.type().read(key.name(), node, findings))
                    .ifPresent(value -> values.put(key, value));
        }
        return new ConfigValues(values);
    }

    /** The value of a key, or its default. */
    // The key's own type has read the value.
    @SuppressWarnings("unchecked")
    <T> T get(ConfigKey<T> key) {
        Object value = values.get(key);
        return value == null ? key.ifAbsent() : (T) value;
    }

    /** The same values, without that of one key. */
    ConfigValues without(ConfigKey<?> key) {
        Map<ConfigKey<?>, Object> rest = new HashMap<>(values);
        rest.remove(key);
        return new ConfigValues(rest);
    }

    boolean has(ConfigKey<?> key) {
        return values.containsKey(key);
    }
}
