package dev.galley.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.config.ConfigParser;
import dev.galley.config.SiteConfig;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.page.SectionText;
import dev.galley.search.Boost;
import dev.galley.search.SearchDocument;
import dev.galley.site.Site;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner's wishes become for search. */
class SiteSearchTest {
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "index.md", "# Home\n",
            "README-old.md", "# Old\n",
            "ref/README.md", "# Reference\n",
            "ref/drf.md", "# A\n\n## One {#one}\n\ntext\n\n### Below {#below}\n\nmore\n\n## Two {#two}\n\nrest\n",
            "glossary.md", "# Words\n\n- **DRF**: Django REST framework\n",
            "other.md", "---\nglossary: true\n---\n# More\n\n## Object-relational mapping (ORM)\n",
            "hidden.md", "---\nsearch: false\n---\n# Hidden\n"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                      | en",
                "'language: de-AT'                       | de",
                "'language: tlh'                         | en",
                "'language: zh-Hant'                     | zh",
                "'language: pt-BR'                       | pt",
                "'language: nb'                          | no",
                "'language: nn-NO'                       | no",
                "'language: no'                          | no",
                "'language: id'                          | id",
                "'language: sr-Latn-RS'                  | sr",
                "'{language: en, search: {language: zh-Hant}}' | zh",
                "'{language: en, search: {language: NB}}'    | no",
                "'{language: de, search: {language: fr-CA}}' | fr",
                "'{language: de, search: {language: tlh}}'   | de"
            })
    void theLanguageIsTheOneAskedForElseThatOfTheSiteElseEnglish(String yaml, String expected) {
        assertThat(search(yaml).settings().language()).isEqualTo(expected);
    }

    @Test
    void synonymsAreTheOwnersThenThoseOfTheGlossaries() {
        assertThat(search("search: {synonyms: [[k8s, kubernetes]]}").settings().synonyms())
                .containsExactly(
                        List.of("k8s", "kubernetes"),
                        List.of("DRF", "Django REST framework"),
                        List.of("ORM", "Object-relational mapping"));
        assertThat(search("search: {glossary: []}").settings().synonyms()).isEmpty();
        assertThat(search("search: {glossary: other.md}").settings().synonyms())
                .containsExactly(List.of("ORM", "Object-relational mapping"));
    }

    @Test
    void boostsNameAddresses() {
        assertThat(search("search: {boosts: {ref/: 2, ref/README.md: 3, nowhere/: 4, other.md: 0.5}}")
                        .settings()
                        .boosts())
                .containsExactly(new Boost("ref/", 2), new Boost("ref/index.html", 3), new Boost("other.html", 0.5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.md       | ref/drf.html:,one,below,two",
                "ref/drf.md     | ''",
                "ref/           | ''",
                "'ref/drf.md#one'   | ref/drf.html:,two",
                "'ref/drf.md#below' | ref/drf.html:,one,two",
                "'ref/drf.md#a'     | ''"
            })
    void anExclusionTakesAPageAFolderOrASectionWithWhatIsBelow(String path, String expected) {
        String found = search("search: {exclude: '" + path + "'}").documents().stream()
                .filter(document -> document.url().equals("ref/drf.html"))
                .map(document -> document.url() + ":"
                        + String.join(
                                ",",
                                document.sections().stream()
                                        .map(SectionText::anchor)
                                        .toList()))
                .reduce("", String::concat);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void aDescriptionThatWasTakenFromAnExcludedSectionGoesWithIt() {
        assertThat(search("search: {exclude: 'ref/drf.md#one'}").documents())
                .filteredOn(document -> document.url().equals("ref/drf.html"))
                .map(SearchDocument::description)
                .containsExactly("");
    }

    @Test
    void aPageThatSaysSoIsNotFound() {
        assertThat(search("").documents())
                .map(SearchDocument::url)
                .doesNotContain("hidden.html")
                .contains("other.html");
    }

    private static SiteSearch search(String yaml) {
        Source source = new Source(new SourcePath(Root.SITE, "galley.yml"), yaml);
        SiteConfig config = ConfigParser.parse(source, folder -> true).config();
        List<ParsedPage> pages = PAGES.entrySet().stream()
                .map(page ->
                        new MarkdownParser(false).parse(new Source(SourcePath.content(page.getKey()), page.getValue())))
                .toList();
        Site site = pages.stream().map(ParsedPage::summary).collect(Site.assembling(config, Set.of()));
        return new SiteSearch(
                config, new PublishedPages(pages.stream().map(SearchedPage::of).toList(), site));
    }
}
