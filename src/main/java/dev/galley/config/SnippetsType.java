package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What may be done with the code of pages; what is wrong in it allows nothing. */
final class SnippetsType implements ValueType<SnippetsConfig> {
    private static final String RUN = "run";
    private static final String DEFAULTS = "defaults";
    private static final String PYTHON_INDEX = "python_index";

    @Override
    public Optional<SnippetsConfig> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, key, "a map");
            return Optional.empty();
        }
        List<String> known = List.of(RUN, DEFAULTS, PYTHON_INDEX);
        for (YamlMap.Entry entry : map.entries()) {
            if (!known.contains(entry.key().text())) {
                findings.addUnknown(DiagnosticCode.CONFIG_UNKNOWN_KEY, entry.key(), "key of `" + key + "`", known);
            }
        }
        SnippetsConfig runs =
                map.get(RUN).flatMap(run -> readRun(run, findings)).orElse(SnippetsConfig.NOTHING_RUNS);
        Optional<String> index =
                map.get(PYTHON_INDEX).flatMap(file -> ScalarTypes.FILE.read(PYTHON_INDEX, file, findings));
        List<DefaultWord> defaults =
                map.get(DEFAULTS).map(words -> readDefaults(words, findings)).orElse(List.of());
        return Optional.of(new SnippetsConfig(runs.allRun(), runs.running(), runs.runSpan(), defaults, index));
    }

    private static List<DefaultWord> readDefaults(YamlNode node, Findings findings) {
        String wanted = "a map from words of code fences to their values";
        if (!(node instanceof YamlMap words)) {
            findings.addWrongType(node, DEFAULTS, wanted);
            return List.of();
        }
        return DefaultWords.read(words, value -> findings.addWrongType(value, DEFAULTS, wanted));
    }

    private static Optional<SnippetsConfig> readRun(YamlNode node, Findings findings) {
        if (node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.TRUE_OR_FALSE) {
            return Optional.of(running(Boolean.parseBoolean(scalar.text()), Collections.emptySortedMap(), node.span()));
        }
        if (!(node instanceof YamlList list)) {
            findings.addWrongType(node, RUN, "`true`, `false` or a list of engines");
            return Optional.empty();
        }
        SortedMap<String, SourceSpan> engines = new TreeMap<>();
        for (YamlNode item : list.items()) {
            ScalarTypes.TEXT.read(RUN, item, findings).ifPresent(name -> engines.putIfAbsent(name, item.span()));
        }
        return Optional.of(running(false, engines, node.span()));
    }

    private static SnippetsConfig running(boolean all, SortedMap<String, SourceSpan> engines, SourceSpan span) {
        return new SnippetsConfig(all, engines, Optional.of(span), List.of(), Optional.empty());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> engines = Map.of("type", "array", "items", Map.of("type", "string"));
        Map<String, Object> run = Map.of("anyOf", List.of(Map.of("type", "boolean"), engines));
        Map<String, Object> properties =
                Map.of(RUN, run, DEFAULTS, Map.of("type", "object"), PYTHON_INDEX, ScalarTypes.FILE.schema());
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }
}
