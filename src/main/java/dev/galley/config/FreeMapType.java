package dev.galley.config;

import java.util.Map;
import java.util.Optional;

/** A map of whatever the author likes. */
final class FreeMapType implements ValueType<Map<String, Object>> {
    @Override
    public Optional<Map<String, Object>> read(String key, YamlNode node, Findings findings) {
        if (node instanceof YamlMap map) {
            return Optional.of(map.value());
        }
        findings.addWrongType(node, key, "a map");
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "object");
    }
}
