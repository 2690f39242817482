package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A level for each diagnostic code; what is wrong in it is left out and the rest is kept. */
final class ChecksType implements ValueType<Map<DiagnosticCode, CheckLevel>> {
    private static final WordType<CheckLevel> LEVEL = new WordType<>(List.of(CheckLevel.values()), CheckLevel::word);

    @Override
    public Optional<Map<DiagnosticCode, CheckLevel>> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, key, "a map from diagnostic codes to levels");
            return Optional.empty();
        }
        Map<DiagnosticCode, CheckLevel> levels = new EnumMap<>(DiagnosticCode.class);
        for (YamlMap.Entry entry : map.entries()) {
            code(entry.key(), findings)
                    .ifPresent(code -> LEVEL.read(entry.key().text(), entry.value(), findings)
                            .ifPresent(level -> levels.put(code, level)));
        }
        return Optional.of(levels);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> codes = new TreeMap<>();
        ids().forEach(id -> codes.put(id, LEVEL.schema()));
        return Map.of("type", "object", "additionalProperties", false, "properties", codes);
    }

    private static Optional<DiagnosticCode> code(YamlScalar id, Findings findings) {
        Optional<DiagnosticCode> code = DiagnosticCode.withId(id.text());
        if (code.isEmpty()) {
            findings.addUnknown(DiagnosticCode.CONFIG_UNKNOWN_KEY, id, "diagnostic code", ids());
        }
        return code;
    }

    private static List<String> ids() {
        return Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();
    }
}
