package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.galley.page.SectionText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTest {
    @Test
    void theIndexIsTheSameForAnyOrderAndAnyNumberOfThreads() {
        List<SearchDocument> pages = new ArrayList<>(SyntheticPages.make(200));
        SearchIndex expected = SampleSite.index(pages);
        Collections.shuffle(pages, new Random(3));
        SearchIndex shuffled = pages.parallelStream().collect(SearchIndex.indexing("en"));
        assertThat(IndexTexts.files(shuffled)).isEqualTo(IndexTexts.files(expected));
        assertThat(IndexTexts.open(shuffled)).isEqualTo(IndexTexts.open(expected));
        assertThat(related(shuffled)).isEqualTo(related(expected));
    }

    private static List<List<String>> related(SearchIndex index) {
        return SyntheticPages.make(200).stream()
                .map(page -> index.related(page.url()))
                .toList();
    }

    @Test
    void theFoldMayGoOnAfterItWasCombined() {
        List<SearchDocument> pages = SampleSite.collection();
        PageAnalyzer analyzer = new PageAnalyzer("en");
        Gathering first = new Gathering(SearchSettings.of("en"));
        first.add(analyzer.analyse(pages.get(0)));
        Gathering second = new Gathering(SearchSettings.of("en"));
        second.add(analyzer.analyse(pages.get(1)));
        first.combine(second);
        pages.stream().skip(2).map(analyzer::analyse).forEach(first::add);
        assertThat(IndexTexts.files(first.finish())).isEqualTo(IndexTexts.files(SampleSite.index(pages)));
    }

    @Test
    void twoPagesOfOneAddressAreBothKept() {
        List<SearchDocument> pages = SampleSite.pages("""
                # a.html | Apples
                # a.html | Pears
                """);
        SearchIndex index = SampleSite.index(pages);
        assertThat(index.documentCount()).isEqualTo(2);
        SearchIndex other = Stream.of(pages.get(1), pages.get(0)).collect(SearchIndex.indexing("en"));
        assertThat(IndexTexts.files(other)).isEqualTo(IndexTexts.files(index));
    }

    @Test
    void theOpenFormHasAllThatIsIndexed() {
        List<SearchDocument> pages = new ArrayList<>(SampleSite.collection());
        String json = IndexTexts.open(SampleSite.index(pages));
        pages.sort(java.util.Comparator.comparing(SearchDocument::url));
        assertThat(OpenIndexReader.read(json)).isEqualTo(pages);
    }

    @Test
    void aSmallSiteNeedsOneFileForItsTitles() {
        assertThat(IndexTexts.files(SampleSite.index(SampleSite.collection())).keySet())
                .filteredOn(name -> !name.matches("t\\d+-[0-9a-f]{8}\\.js"))
                .containsExactly("index.js", "search.js");
    }

    @Test
    void filesOfALargeSiteCarryTheVersionOfTheirContent() {
        SearchIndex index = SampleSite.index(SyntheticPages.make(100));
        assertThat(IndexTexts.files(index).keySet())
                .filteredOn(name -> !List.of("index.js", "search.js").contains(name))
                .isNotEmpty()
                .allMatch(name -> name.matches("[vhpt]\\d+-[0-9a-f]{8}\\.js"));
        assertThat(IndexTexts.files(index).keySet())
                .doesNotContainAnyElementsOf(
                        IndexTexts.files(SampleSite.index(SyntheticPages.make(101))).keySet().stream()
                                .filter(name -> name.matches("[vhpt].*"))
                                .toList());
    }

    @Test
    void pagesThatShareRareWordsAreRelatedTheClosestFirst() {
        SearchIndex index = SampleSite.index(SampleSite.pages("""
                # a.html | Baking sourdough bread
                Flour, water and a starter. Knead the dough, let the sourdough rest.
                # b.html | Feeding a sourdough starter
                Flour and water every day keep the sourdough starter alive.
                # c.html | Kneading dough
                Knead the dough until smooth. Flour helps.
                # d.html | Tuning a piano
                Strings, hammers and a fork.
                # e.html | Sharpening saws
                A file and a steady bench.
                # f.html | Mending nets
                Twine, needle and patience.
                # g.html | Reading maps
                Contour lines and a compass.
                # h.html | Splicing rope
                Strands over and under.
                # i.html | Polishing glass
                Cerium and felt.
                """));
        assertThat(index.related("a.html")).containsExactly("b.html", "c.html");
        assertThat(index.related("d.html")).isEmpty();
        assertThat(index.related("nowhere.html")).isEmpty();
    }

    @Test
    void aSiteWithoutPagesHasAnEmptyIndex() {
        SearchIndex index = SampleSite.index(List.of());
        assertThat(index.termCount()).isZero();
        assertThat(index.documentCount()).isZero();
        assertThat(IndexTexts.files(index)).containsOnlyKeys("index.js", "search.js");
    }

    @Test
    void hugePagesAreIndexed() {
        List<SectionText> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new SectionText("s" + i, 2, "Heading " + i, "", ""))
                .toList();
        SectionText word = new SectionText("", 1, "One word", "x".repeat(1_000_000), "");
        SearchIndex index = SampleSite.index(List.of(
                new SearchDocument("many.html", "Many", "", List.of(), List.of(), many),
                new SearchDocument("word.html", "One word", "", List.of(), List.of(), List.of(word)),
                new SearchDocument("none.html", "Nothing", "", List.of(), List.of(), List.of())));
        assertThat(index.documentCount()).isEqualTo(3);
        assertThat(IndexTexts.files(index).values()).allMatch(file -> file.length() < 1_000_000);
    }

    @Test
    void hashesAndEncodedBytesAreNoWords() {
        SearchIndex index = SampleSite.index(SampleSite.pages("""
                # a.html | Words
                3f786850e387550fdab836ed7e6dc881de23001b iVBORw0KGgoAAAANSUhEUgAAAAUA1234 java_util_concurrent_2_atomic
                """));
        assertThat(index.words())
                .extracting(WordUse::surface)
                .contains("java_util_concurrent_2_atomic", "words")
                .doesNotContain("3f786850e387550fdab836ed7e6dc881de23001b", "ivborw0kggoaaaansuheugaaaaua1234");
    }

    @Test
    void ofAnEndlessLineOfCodeTheBeginningIsIndexed() {
        String line = "first " + "x ".repeat(600) + "last";
        SectionText section = new SectionText("", 1, "Minified", "", line + "\nnext");
        SearchIndex index = SampleSite.index(
                List.of(new SearchDocument("a.html", "Minified", "", List.of(), List.of(), List.of(section))));
        assertThat(index.words())
                .extracting(WordUse::surface)
                .contains("first", "next")
                .doesNotContain("last");
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatThrownBy(() -> Stream.<SearchDocument>of().collect(SearchIndex.indexing("xx")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no such search language: xx");
    }

    @ParameterizedTest
    @CsvSource({
        "de, Häuser, haus",
        "en, indexes, index",
        "es, cantidades, cantidad",
        "fr, nationaux, national",
        "it, ragazzi, ragazzo",
        "nl, kaarten, kaart",
        "pt, cidades, cidade",
        "ru, языки, языков",
        "sv, skolorna, skolor",
    })
    void formsOfAWordAreOneTermInItsLanguage(String language, String form, String other) {
        SearchIndex index = Stream.of(form, other)
                .map(word -> new SearchDocument(word, "", "", List.of(), List.of(), List.of()))
                .collect(SearchIndex.indexing(language));
        assertThat(index.words())
                .extracting(WordUse::stem)
                .filteredOn(stem -> stem.length() > 2)
                .hasSizeGreaterThan(1);
        assertThat(index.words().stream()
                        .filter(word -> !word.surface().contains("haeus"))
                        .map(WordUse::stem)
                        .distinct())
                .hasSize(1);
    }
}
