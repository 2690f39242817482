package dev.galley.config;

import dev.galley.config.SearchConfig.Boosted;
import dev.galley.config.SearchConfig.Synonyms;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the owner wants of search; what is wrong in it is left out and the rest is kept. */
final class SearchType implements ValueType<SearchConfig> {
    private static final String LANGUAGE = "language";
    private static final String SYNONYMS = "synonyms";
    private static final String GLOSSARY = "glossary";
    private static final String BOOSTS = "boosts";
    private static final String EXCLUDE = "exclude";
    private static final double LEAST_FACTOR = 0.1;
    private static final double MOST_FACTOR = 10;
    private static final int LONGEST_SYNONYM = 100;
    private static final int MOST_SYNONYMS = 50;

    @Override
    public Optional<SearchConfig> read(String key, YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, key, "a map");
            return Optional.empty();
        }
        List<String> known = List.of(LANGUAGE, SYNONYMS, GLOSSARY, BOOSTS, EXCLUDE);
        Schemas.checkKeys(map, known, "key of `" + key + "`", findings);
        return Optional.of(new SearchConfig(
                map.get(LANGUAGE).flatMap(it -> language(it, findings)),
                map.get(SYNONYMS).map(it -> synonyms(it, findings)).orElse(List.of()),
                map.get(GLOSSARY).map(it -> ContentPaths.readAll(it, "a page", findings)),
                map.get(BOOSTS).map(it -> boosts(it, findings)).orElse(List.of()),
                map.get(EXCLUDE)
                        .map(it -> ContentPaths.readAll(it, "a page, folder or section", findings))
                        .orElse(List.of())));
    }

    private static Optional<PlacedText> language(YamlNode node, Findings findings) {
        return ScalarTypes.LANGUAGE.read(LANGUAGE, node, findings).map(tag -> new PlacedText(tag, node.span()));
    }

    private static List<Synonyms> synonyms(YamlNode node, Findings findings) {
        if (!(node instanceof YamlList list)) {
            findings.addWrongType(node, SYNONYMS, "a list of lists of words");
            return List.of();
        }
        List<Synonyms> groups = new ArrayList<>();
        list.items().forEach(item -> group(item, findings).ifPresent(groups::add));
        return groups;
    }

    private static Optional<Synonyms> group(YamlNode node, Findings findings) {
        String help = "write the words that mean the same side by side: `- [k8s, kubernetes]`";
        if (!(node instanceof YamlList list)) {
            String fact = "an entry of `synonyms` is " + node.kind() + ", not a list of words";
            findings.add(DiagnosticCode.CONFIG_WRONG_TYPE, node.span(), fact, help);
            return Optional.empty();
        }
        List<String> written = new ArrayList<>();
        list.items().forEach(item -> word(item, findings).ifPresent(written::add));
        Set<String> words = new LinkedHashSet<>(written);
        boolean isRead = written.size() == list.items().size();
        if (isRead && words.size() < 2) {
            findings.addBadValue(node, "a list of synonyms with fewer than two words", help);
        } else if (words.size() > MOST_SYNONYMS) {
            findings.addBadValue(node, "a list of more than " + MOST_SYNONYMS + " synonyms", "split it");
        }
        return words.size() < 2 || words.size() > MOST_SYNONYMS
                ? Optional.empty()
                : Optional.of(new Synonyms(List.copyOf(words), firstLine(list)));
    }

    private static SourceSpan firstLine(YamlList list) {
        return list.span().length() > 0 ? list.span() : list.items().get(0).span();
    }

    private static Optional<String> word(YamlNode node, Findings findings) {
        if (!(node instanceof YamlScalar scalar) || scalar.text().isBlank()) {
            findings.add(
                    DiagnosticCode.CONFIG_WRONG_TYPE,
                    node.span(),
                    "a synonym is " + node.kind() + ", not a word or phrase",
                    "write words, as in `[drf, Django REST framework]`");
            return Optional.empty();
        }
        if (scalar.text().length() > LONGEST_SYNONYM) {
            String fact = "a synonym of more than " + LONGEST_SYNONYM + " characters";
            findings.addBadValue(node, fact, "a synonym is a word or a short phrase");
            return Optional.empty();
        }
        return Optional.of(scalar.text().strip());
    }

    private static List<Boosted> boosts(YamlNode node, Findings findings) {
        if (!(node instanceof YamlMap map)) {
            findings.addWrongType(node, BOOSTS, "a map from pages and folders to factors");
            return List.of();
        }
        List<Boosted> boosts = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            Optional<Double> factor = factor(entry.key().text(), entry.value(), findings);
            ContentPaths.read(entry.key(), "a page or folder", findings)
                    .filter(path -> isWhole(path, findings))
                    .ifPresent(path -> factor.ifPresent(it -> boosts.add(new Boosted(path, it))));
        }
        return boosts;
    }

    private static boolean isWhole(ContentPath path, Findings findings) {
        if (!path.anchor().isEmpty()) {
            findings.add(
                    DiagnosticCode.CONFIG_BAD_VALUE,
                    path.span(),
                    "`boosts` names a section: `" + path + "`",
                    "name the page or its folder");
        }
        return path.anchor().isEmpty();
    }

    private static Optional<Double> factor(String path, YamlNode node, Findings findings) {
        if (!(node instanceof YamlScalar scalar) || !(scalar.value() instanceof Number number)) {
            findings.addWrongType(node, path, "a number");
            return Optional.empty();
        }
        double factor = number.doubleValue();
        if (factor < LEAST_FACTOR || factor > MOST_FACTOR) {
            findings.addBadValue(
                    node,
                    "a factor out of range: `" + scalar.text() + "`",
                    "give a number from 0.1 to 10; 1 changes nothing");
            return Optional.empty();
        }
        return Optional.of(factor);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> texts = Map.of("type", "array", "items", text);
        Map<String, Object> word = Map.of("type", List.of("string", "number", "boolean"));
        Map<String, Object> group = Map.of("type", "array", "items", word, "minItems", 2);
        Map<String, Object> factor = Map.of("type", "number", "minimum", LEAST_FACTOR, "maximum", MOST_FACTOR);
        Map<String, Object> textOrTexts = Map.of("anyOf", List.of(text, texts));
        return Schemas.map(
                Map.of(
                        LANGUAGE,
                        text,
                        SYNONYMS,
                        Map.of("type", "array", "items", group),
                        GLOSSARY,
                        textOrTexts,
                        BOOSTS,
                        Map.of("type", "object", "additionalProperties", factor),
                        EXCLUDE,
                        textOrTexts),
                List.of());
    }
}
