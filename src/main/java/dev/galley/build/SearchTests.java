package dev.galley.build;

import dev.galley.config.ParsedSearchTests;
import dev.galley.config.SearchTest;
import dev.galley.config.SearchTestsConfig;
import dev.galley.config.SearchTestsParser;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.search.SearchDocument;
import dev.galley.search.SearchIndex;
import dev.galley.search.Searcher;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tries what readers should find. Immutable. */
final class SearchTests {
    private final List<SearchTest> tests;
    private final List<Diagnostic> ofFile;

    private SearchTests(List<SearchTest> tests, List<Diagnostic> ofFile) {
        this.tests = tests;
        this.ofFile = ofFile;
    }

    /** @param files the text of a file below the folder of {@code galley.yml} */
    static SearchTests read(SearchTestsConfig config, Function<SourcePath, Optional<Source>> files) {
        if (config.file().isEmpty()) {
            return new SearchTests(config.tests(), List.of());
        }
        String name = config.file().get().text();
        ParsedSearchTests parsed = files.apply(new SourcePath(Root.SITE, name))
                .map(SearchTestsParser::parse)
                .orElseGet(() -> new ParsedSearchTests(
                        List.of(),
                        List.of(Diagnostic.of(
                                DiagnosticCode.CONFIG_MISSING_PATH,
                                config.file().get().span(),
                                "`search_tests` names a file that cannot be read: `" + name + "`",
                                "create it, or name another"))));
        return new SearchTests(parsed.tests(), parsed.diagnostics());
    }

    /**
     * What is wrong with the tests, and which fail. The settings that make a failing test worse are found by trying without
     * each; without tests, or if all pass, nothing is tried.
     */
    List<Diagnostic> check(SiteSearch search, SearchIndex index, Engine engine) {
        List<Diagnostic> diagnostics = new ArrayList<>(ofFile);
        Searcher searcher = new Searcher(index);
        List<SearchTrial> failed = new ArrayList<>();
        for (SearchTest test : tests) {
            Optional<Diagnostic> problem = search.pages().problem(test.finds());
            problem.ifPresent(diagnostics::add);
            search.pages()
                    .address(test.finds())
                    .filter(it -> problem.isEmpty())
                    .map(it -> SearchTrial.of(test, it, searcher))
                    .filter(trial -> !trial.passes())
                    .ifPresent(failed::add);
        }
        List<SearchDocument> documents = failed.isEmpty() ? List.of() : search.documents();
        failed.forEach(
                trial -> diagnostics.add(trial.diagnostic(documents.stream().anyMatch(trial::isFor))));
        diagnostics.addAll(new SettingTrials(search, index, engine).check(failed));
        return diagnostics;
    }
}
