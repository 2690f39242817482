package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and values in the order in which they were written; of two equal keys only the first is here. Immutable. */
public record YamlMap(SourceSpan span, List<Entry> entries) implements YamlNode {
    /** One key with its value. */
    public record Entry(YamlScalar key, YamlNode value) {}

    public YamlMap {
        entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public String kind() {
        return "a map";
    }

    @Override
    public Map<String, Object> value() {
        Map<String, Object> values = new LinkedHashMap<>();
        entries.forEach(entry -> values.put(entry.key().text(), entry.value().value()));
        return Collections.unmodifiableMap(values);
    }
}
