package dev.galley.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.config.SearchConfig.Boosted;
import dev.galley.config.SearchConfig.Synonyms;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in the configuration of search is shown in the golden site {@code wrong-search-config}. */
class SearchTypeTest {
    @Test
    void everyKeyOfSearchIsRead() {
        SearchConfig search = parse("""
                search:
                  language: pt-BR
                  synonyms:
                    - [k8s, kubernetes]
                    - [404, " not found ", 404]
                  glossary: [words.md, terms/]
                  boosts:
                    reference/: 2
                    ./a/../changelog.md: 0.1
                  exclude: archive
                """).config().search();

        assertThat(search.language().map(PlacedText::text)).contains("pt-BR");
        assertThat(search.synonyms().stream().map(Synonyms::words))
                .containsExactly(List.of("k8s", "kubernetes"), List.of("404", "not found"));
        assertThat(search.glossary().orElseThrow()).map(ContentPath::toString).containsExactly("words.md", "terms/");
        assertThat(search.boosts().stream().map(Boosted::path).map(ContentPath::toString))
                .containsExactly("reference/", "changelog.md");
        assertThat(search.boosts()).map(Boosted::factor).containsExactly(2.0, 0.1);
        assertThat(search.exclude()).map(ContentPath::toString).containsExactly("archive");
    }

    @Test
    void testsStandInTheConfigurationOrInAFile() {
        List<SearchTest> tests = parse("""
                search_tests:
                  - {query: 404, finds: errors.md}
                  - {query: " two words ", finds: "errors.md#not-found", within: 10}
                """).config().searchTests().tests();
        assertThat(tests).map(SearchTest::query).containsExactly("404", "two words");
        assertThat(tests).map(SearchTest::within).containsExactly(3, 10);
        assertThat(tests).map(test -> test.finds().anchor()).containsExactly("", "not-found");

        SearchTestsConfig named =
                parse("search_tests: tests/search.yml\n").config().searchTests();
        assertThat(named.file().map(PlacedText::text)).contains("tests/search.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../tests.yml", "/etc/passwd", "C:\\tests.yml", "."})
    void aFileOfTestsOutsideTheSiteIsNone(String name) {
        ParsedConfig parsed = parse("search_tests: " + name + "\n");
        assertThat(parsed.config().searchTests()).isEqualTo(SearchTestsConfig.NONE);
        assertThat(parsed.diagnostics()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"reference/ | true", "reference | true", "ref | false", "reference/a.md | true", "a.md | false"})
    void aPathCoversThePageItselfAndThePagesOfItsFolder(String path, boolean covers) {
        ContentPath written = parse("search:\n  exclude: " + path + "\n")
                .config()
                .search()
                .exclude()
                .get(0);
        assertThat(written.covers(SourcePath.content("reference/a.md"))).isEqualTo(covers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "just text", "a: b", "- {query: [", "- *alias", "[[[[[[[[", "- \0"})
    void aFileOfTestsMaySayAnything(String text) {
        ParsedSearchTests parsed =
                SearchTestsParser.parse(new Source(new SourcePath(Root.SITE, "search-tests.yml"), text));
        assertThat(parsed.tests()).isEmpty();
        assertThat(parsed.diagnostics().isEmpty()).isEqualTo(text.isEmpty());
    }

    private static ParsedConfig parse(String text) {
        return ConfigParser.parse(new Source(new SourcePath(Root.SITE, "galley.yml"), text), folder -> true);
    }
}
