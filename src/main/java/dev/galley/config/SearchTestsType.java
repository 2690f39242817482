package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Queries and what they should find: a list, or the name of a file with one. A test that is wrong is left out. */
final class SearchTestsType implements ValueType<SearchTestsConfig> {
    static final String WAY_OUT = "write each as `- {query: next page, finds: rest/pagination.md, within: 3}`";
    private static final String QUERY = "query";
    private static final String FINDS = "finds";
    private static final String WITHIN = "within";
    private static final int USUALLY_WITHIN = 3;
    private static final int MOST_WITHIN = 10;

    @Override
    public Optional<SearchTestsConfig> read(String key, YamlNode node, Findings findings) {
        if (node instanceof YamlList list) {
            return Optional.of(new SearchTestsConfig(tests(list, findings), Optional.empty()));
        }
        if (node instanceof YamlScalar scalar && scalar.isText()) {
            return ScalarTypes.FILE
                    .read(key, node, findings)
                    .map(file -> new SearchTestsConfig(List.of(), Optional.of(new PlacedText(file, node.span()))));
        }
        findings.addWrongType(node, key, "a list of tests or the name of a file");
        return Optional.empty();
    }

    static List<SearchTest> tests(YamlList list, Findings findings) {
        List<SearchTest> tests = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map) {
                test(map, findings).ifPresent(tests::add);
            } else {
                String fact = "a search test is " + item.kind() + ", not a map";
                findings.add(DiagnosticCode.CONFIG_WRONG_TYPE, item.span(), fact, WAY_OUT);
            }
        }
        return tests;
    }

    private static Optional<SearchTest> test(YamlMap map, Findings findings) {
        Schemas.checkKeys(map, List.of(QUERY, FINDS, WITHIN), "key of a search test", findings);
        Optional<YamlScalar> query = text(map, QUERY, findings);
        Optional<ContentPath> finds = text(map, FINDS, findings)
                .flatMap(path -> ContentPaths.read(path, "a page or section", findings))
                .filter(path -> isOfPage(path, findings));
        Optional<Integer> within =
                map.get(WITHIN).map(node -> within(node, findings)).orElse(Optional.of(USUALLY_WITHIN));
        return query.flatMap(it -> finds.flatMap(
                path -> within.map(most -> new SearchTest(it.text().strip(), path, most, it.span()))));
    }

    private static Optional<YamlScalar> text(YamlMap map, String key, Findings findings) {
        Optional<YamlNode> node = map.get(key);
        if (node.isEmpty()) {
            findings.addBadValue(map, "a search test without `" + key + "`", WAY_OUT);
        }
        return node.flatMap(it -> scalar(it, key, findings));
    }

    /** A number is a query, too: people search for `404`. */
    private static Optional<YamlScalar> scalar(YamlNode node, String key, Findings findings) {
        if (!(node instanceof YamlScalar scalar)) {
            findings.addWrongType(node, key, "text");
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            findings.addBadValue(node, "`" + key + "` is empty", WAY_OUT);
        }
        return Optional.of(scalar).filter(it -> !it.text().isBlank());
    }

    private static boolean isOfPage(ContentPath path, Findings findings) {
        if (path.isFolder()) {
            findings.add(
                    DiagnosticCode.CONFIG_BAD_VALUE,
                    path.span(),
                    "`finds` names a folder: `" + path + "`",
                    "name the page that answers the query");
        }
        return !path.isFolder();
    }

    private static Optional<Integer> within(YamlNode node, Findings findings) {
        if (!(node instanceof YamlScalar scalar) || scalar.type() != YamlScalar.Type.WHOLE_NUMBER) {
            findings.addWrongType(node, WITHIN, "a whole number");
            return Optional.empty();
        }
        boolean isInRange = scalar.value() instanceof Long number && number >= 1 && number <= MOST_WITHIN;
        if (!isInRange) {
            String help = "give a number from 1 to " + MOST_WITHIN;
            findings.addBadValue(node, "`within` is out of range: `" + scalar.text() + "`", help);
            return Optional.empty();
        }
        return Optional.of(((Long) scalar.value()).intValue());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> within = Map.of("type", "integer", "minimum", 1, "maximum", MOST_WITHIN);
        Map<String, Object> query = Map.of("type", List.of("string", "number"));
        Map<String, Object> test = Schemas.map(
                Map.of(QUERY, query, FINDS, Map.of("type", "string"), WITHIN, within), List.of(QUERY, FINDS));
        return Map.of("anyOf", List.of(ScalarTypes.FILE.schema(), Map.of("type", "array", "items", test)));
    }
}
