package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be done with the code of pages; what is wrong in it allows nothing. */
final class SnippetsType implements ValueType<SnippetsConfig> {
    private static final String RUN = "run";

    @Override
    public Optional<SnippetsConfig> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, key, "a map");
            return Optional.empty();
        }
        for (YamlMap.Entry entry : map.entries()) {
            if (!entry.key().text().equals(RUN)) {
                findings.addUnknown(
                        DiagnosticCode.CONFIG_UNKNOWN_KEY, entry.key(), "key of `" + key + "`", List.of(RUN));
            }
        }
        return map.get(RUN).flatMap(run -> readRun(run, findings));
    }

    private static Optional<SnippetsConfig> readRun(YamlNode node, Findings findings) {
        if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TRUE_OR_FALSE) {
            return Optional.of(new SnippetsConfig(Boolean.parseBoolean(scalar.text()), List.of()));
        }
        if (!(node instanceof YamlList list)) {
            findings.addWrongType(node, RUN, "`true`, `false` or a list of engines");
            return Optional.empty();
        }
        List<String> engines = new ArrayList<>();
        for (YamlNode item : list.items()) {
            ScalarTypes.TEXT.read(RUN, item, findings).ifPresent(engines::add);
        }
        return Optional.of(new SnippetsConfig(false, engines));
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> engines = Map.of("type", "array", "items", Map.of("type", "string"));
        Map<String, Object> run = Map.of("anyOf", List.of(Map.of("type", "boolean"), engines));
        return Map.of("type", "object", "additionalProperties", false, "properties", Map.of(RUN, run));
    }
}
