package dev.galley.config;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.Source;
import java.util.List;
import java.util.Optional;

/** Reads a file of search tests: a YAML list. Stateless, thread-safe. */
public final class SearchTestsParser {
    private SearchTestsParser() {}

    /** The tests and all problems of the file. Never throws for what a file says. */
    public static ParsedSearchTests parse(Source source) {
        Findings findings = new Findings();
        YamlDocument document = SpannedYaml.parse(source.path(), source.text(), 1);
        document.problems()
                .forEach(problem -> findings.add(
                        DiagnosticCode.CONFIG_SYNTAX,
                        problem.span(),
                        problem.message(),
                        problem.help().toArray(String[]::new)));
        Optional<YamlNode> root = document.root();
        root.filter(node -> !(node instanceof YamlList) && document.problems().isEmpty())
                .ifPresent(node -> findings.add(
                        DiagnosticCode.CONFIG_WRONG_TYPE,
                        node.span(),
                        "the file of search tests is " + node.kind() + ", not a list",
                        SearchTestsType.WAY_OUT));
        List<SearchTest> tests = root.filter(YamlList.class::isInstance)
                .map(list -> SearchTestsType.tests((YamlList) list, findings))
                .orElse(List.of());
        return new ParsedSearchTests(tests, findings.sorted());
    }
}
