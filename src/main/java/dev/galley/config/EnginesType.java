package dev.galley.config;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A map of settings, each a text, for each engine; which there are is for the engine to say. */
final class EnginesType implements ValueType<Map<String, Map<String, String>>> {
    @Override
    public Optional<Map<String, Map<String, String>>> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, key, "a map from engines to settings");
            return Optional.empty();
        }
        Map<String, Map<String, String>> engines = new TreeMap<>();
        map.entries().forEach(entry -> engines.put(entry.key().text(), settings(entry, findings)));
        return Optional.of(engines);
    }

    private static Map<String, String> settings(YamlMap.Entry engine, Findings findings) {
        Map<String, String> settings = new TreeMap<>();
        if (engine.value() instanceof YamlMap map) {
            map.entries().forEach(entry -> {
                String name = entry.key().text();
                ScalarTypes.TEXT.read(name, entry.value(), findings).ifPresent(text -> settings.put(name, text));
            });
        } else {
            findings.addWrongType(engine.value(), engine.key().text(), "a map of settings");
        }
        return settings;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> settings = Map.of("type", "object", "additionalProperties", Map.of("type", "string"));
        return Map.of("type", "object", "additionalProperties", settings);
    }
}
