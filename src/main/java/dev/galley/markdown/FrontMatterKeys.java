package dev.galley.markdown;

import dev.galley.config.DefaultWord;
import dev.galley.config.DefaultWords;
import dev.galley.config.YamlDocument;
import dev.galley.config.YamlList;
import dev.galley.config.YamlMap;
import dev.galley.config.YamlNode;
import dev.galley.config.YamlScalar;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.Alias;
import dev.galley.page.FrontMatter;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the keys of a page's front matter. A key that cannot be read counts as left out. Not thread-safe; one per page. */
final class FrontMatterKeys {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "title",
            "description",
            "order",
            "nav_title",
            "tags",
            "aliases",
            "draft",
            "search",
            "glossary",
            "template",
            "date",
            "updated",
            "snippets",
            "extra"));
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?.*)?");

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** The problems found so far. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    FrontMatter frontMatter(YamlDocument document) {
        document.problems()
                .forEach(problem -> diagnostics.add(new Diagnostic(
                        DiagnosticCode.FRONT_MATTER_SYNTAX,
                        DiagnosticCode.FRONT_MATTER_SYNTAX.severity(),
                        problem.span(),
                        problem.message(),
                        problem.help())));
        Optional<YamlNode> root = document.root();
        if (root.isPresent() && !(root.get() instanceof YamlMap)) {
            wrong(root.get(), "front matter", "keys and values");
        }
        return root.filter(YamlMap.class::isInstance)
                .map(map -> frontMatter((YamlMap) map))
                .orElse(FrontMatter.NONE);
    }

    private FrontMatter frontMatter(YamlMap map) {
        map.entries().forEach(entry -> checkKey(entry.key()));
        Optional<YamlNode> template = map.get("template");
        return new FrontMatter(
                text(map, "title"),
                text(map, "description"),
                number(map, "order"),
                text(map, "nav_title"),
                list(map, "tags", scalar -> scalar.text()),
                list(map, "aliases", scalar -> new Alias(scalar.text(), scalar.span())),
                truth(map, "draft", false),
                truth(map, "search", true),
                truth(map, "glossary", false),
                text(map, "template"),
                template.map(YamlNode::span),
                date(map, "date"),
                date(map, "updated"),
                snippets(map),
                extra(map));
    }

    private void checkKey(YamlScalar key) {
        if (KEYS.contains(key.text())) {
            return;
        }
        List<String> help = new ArrayList<>(Suggestions.didYouMean(key.text(), KEYS));
        help.add("keys of your own go under `extra:`");
        diagnostics.add(new Diagnostic(
                DiagnosticCode.FRONT_MATTER_UNKNOWN_KEY,
                DiagnosticCode.FRONT_MATTER_UNKNOWN_KEY.severity(),
                key.span(),
                "an unknown key in the front matter: `" + key.text() + "`",
                help));
    }

    private Optional<String> text(YamlMap map, String key) {
        Optional<YamlScalar> scalar = scalar(map, key, "text");
        return scalar.map(YamlScalar::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<String> date(YamlMap map, String key) {
        Optional<YamlScalar> scalar = scalar(map, key, "a date");
        scalar.filter(it -> !DATE.matcher(it.text()).matches())
                .ifPresent(it -> wrong(it, "`" + key + "`", "a date like `2026-11-23`"));
        return scalar.map(YamlScalar::text).filter(text -> DATE.matcher(text).matches());
    }

    private Optional<Double> number(YamlMap map, String key) {
        return typed(
                map,
                key,
                "a number",
                scalar ->
                        scalar.value() instanceof Number number ? Optional.of(number.doubleValue()) : Optional.empty());
    }

    private boolean truth(YamlMap map, String key, boolean otherwise) {
        return typed(
                        map,
                        key,
                        "`true` or `false`",
                        scalar -> scalar.value() instanceof Boolean truth
                                ? Optional.of(truth)
                                : Optional.<Boolean>empty())
                .orElse(otherwise);
    }

    private <T> Optional<T> typed(YamlMap map, String key, String wanted, Function<YamlScalar, Optional<T>> reading) {
        Optional<YamlScalar> scalar = scalar(map, key, wanted);
        Optional<T> value = scalar.flatMap(reading);
        if (scalar.isPresent() && value.isEmpty()) {
            wrong(scalar.get(), "`" + key + "`", wanted);
        }
        return value;
    }

    /** The scalar of a key; a key without a value counts as left out. */
    private Optional<YamlScalar> scalar(YamlMap map, String key, String wanted) {
        Optional<YamlNode> node = map.get(key);
        node.filter(it -> !(it instanceof YamlScalar)).ifPresent(it -> wrong(it, "`" + key + "`", wanted));
        return node.filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast)
                .filter(it -> it.type() != YamlScalar.Type.NOTHING);
    }

    private <T> List<T> list(YamlMap map, String key, Function<YamlScalar, T> reading) {
        Optional<YamlNode> node = map.get(key);
        if (node.isEmpty()) {
            return List.of();
        }
        List<YamlNode> items = node.get() instanceof YamlList list ? list.items() : List.of(node.get());
        List<T> values = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlScalar scalar && !scalar.text().isBlank()) {
                values.add(reading.apply(scalar));
            } else if (!(item instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NOTHING)) {
                wrong(item, "`" + key + "`", "a list of words");
            }
        }
        return values;
    }

    private List<SnippetDefault> snippets(YamlMap map) {
        String wanted = "words of code fences and their values";
        Optional<YamlNode> node = map.get("snippets");
        node.filter(it -> !(it instanceof YamlMap)).ifPresent(it -> wrong(it, "`snippets`", wanted));
        return node
                .filter(YamlMap.class::isInstance)
                .map(it -> DefaultWords.read((YamlMap) it, value -> wrong(value, "a word of `snippets`", wanted)))
                .orElse(List.of())
                .stream()
                .map(FrontMatterKeys::snippet)
                .toList();
    }

    private static SnippetDefault snippet(DefaultWord word) {
        SnippetAttribute attribute = new SnippetAttribute(word.name(), word.value(), word.span());
        return new SnippetDefault(word.language(), attribute, word.isOff());
    }

    private Map<String, Object> extra(YamlMap map) {
        Optional<YamlNode> node = map.get("extra");
        node.filter(it -> !(it instanceof YamlMap)).ifPresent(it -> wrong(it, "`extra`", "keys and values"));
        return node.filter(YamlMap.class::isInstance)
                .map(it -> ((YamlMap) it).value())
                .orElse(Map.of());
    }

    private void wrong(YamlNode node, String what, String wanted) {
        diagnostics.add(Diagnostic.of(
                DiagnosticCode.FRONT_MATTER_WRONG_TYPE,
                node.span(),
                what + " is " + node.kind() + ", not " + wanted,
                "write " + wanted));
    }
}
