package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One of a few words, each the name of a value. Immutable. */
record WordType<T>(List<T> values, Function<T, String> word) implements ValueType<T> {
    WordType {
        values = List.copyOf(values);
    }

    @Override
    public Optional<T> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlScalar scalar) || !scalar.isText()) {
            findings.addWrongType(node, key, "one of " + String.join(", ", words()));
            return Optional.empty();
        }
        Optional<T> found = values.stream()
                .filter(value -> word.apply(value).equals(scalar.text()))
                .findFirst();
        if (found.isEmpty()) {
            findings.addUnknown(DiagnosticCode.CONFIG_BAD_VALUE, scalar, "value of `" + key + "`", words());
        }
        return found;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", words());
    }

    private List<String> words() {
        return values.stream().map(word).toList();
    }
}
