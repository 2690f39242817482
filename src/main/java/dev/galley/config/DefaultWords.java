package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what all code blocks say: a map from words to their values, and from languages to such maps. A bare word is
 * {@code true}. Which words there are is not known here. Stateless.
 */
public final class DefaultWords {
    private DefaultWords() {}

    /**
     * The words, those of languages first.
     *
     * @param wrong takes the values that are none
     */
    public static List<DefaultWord> read(YamlMap map, Consumer<YamlNode> wrong) {
        List<DefaultWord> words = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.value() instanceof YamlMap ofLanguage) {
                read(entry.key().text(), ofLanguage, words, wrong);
            }
        }
        read("", map, words, wrong);
        return words;
    }

    private static void read(String language, YamlMap map, List<DefaultWord> words, Consumer<YamlNode> wrong) {
        for (YamlMap.Entry entry : map.entries()) {
            if (entry.value() instanceof YamlScalar value) {
                words.add(word(language, entry.key(), value));
            } else if (!language.isEmpty() || !(entry.value() instanceof YamlMap)) {
                wrong.accept(entry.value());
            }
        }
    }

    private static DefaultWord word(String language, YamlScalar key, YamlScalar value) {
        boolean isTruth = value.type() == YamlScalar.Type.TRUE_OR_FALSE;
        boolean isBare = isTruth || value.type() == YamlScalar.Type.NOTHING;
        boolean isOff = isTruth && !Boolean.parseBoolean(value.text());
        return new DefaultWord(language, key.text(), isBare ? "" : value.text(), isOff, span(key.span(), value.span()));
    }

    private static SourceSpan span(SourceSpan key, SourceSpan value) {
        boolean isOneLine = key.line() == value.line() && value.column() >= key.column();
        int end = isOneLine ? value.column() + value.length() : key.column() + key.length();
        return new SourceSpan(key.path(), key.line(), key.column(), end - key.column());
    }
}
