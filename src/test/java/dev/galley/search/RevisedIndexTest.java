package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SectionText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that is revised is the index that is made anew. */
class RevisedIndexTest {
    /** So many that the lists of common words have not room for all of their pages. */
    private static final int PAGES = 1_300;

    private final SearchSettings settings = SearchSettings.of("en");
    private final PageAnalyzer analyzer = new PageAnalyzer("en");
    private final List<SearchDocument> pages = new ArrayList<>(SyntheticPages.make(PAGES));
    private final Map<String, AnalysedPage> analysed = new HashMap<>();
    private Map<String, String> files = Map.of();
    private String open = "";
    private byte[] known = {};

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void afterAnyEdits(long seed) throws IOException {
        begin();
        Random random = new Random(seed);
        int revised = 0;
        for (int round = 0; round < 5; round++) {
            Map<Integer, SearchDocument> edits = new TreeMap<>();
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                int place = random.nextInt(PAGES);
                edits.put(place, edited(pages.get(place), pages, random));
            }
            revised += isRevisedWell(edits) ? 1 : 0;
        }
        assertThat(revised).isGreaterThan(2);
    }

    /** The more pages have a word, the fewer of their sections its list names. */
    @ParameterizedTest
    @ValueSource(ints = {10, 30})
    void whenAWordStandsOnOnePageMore(int before) throws IOException {
        for (int place = 0; place < before; place++) {
            pages.set(place, with(pages.get(place), " quokka"));
        }
        begin();

        assertThat(isRevisedWell(Map.of(500, with(pages.get(500), " quokka")))).isTrue();
    }

    @Test
    void whenAPageHasAnotherFormOfAWord() throws IOException {
        pages.set(700, with(pages.get(700), " connecting".repeat(40)));
        begin();

        assertThat(isRevisedWell(Map.of(
                        700, with(SyntheticPages.make(PAGES).get(700), " connecting".repeat(39) + " connection"))))
                .isTrue();
    }

    @Test
    void notWhereAPageChangesHowLongPagesAreInTheMean() throws IOException {
        begin();

        SearchDocument page = pages.get(3);
        String title = page.title() + " one".repeat(150);
        SearchDocument longer =
                new SearchDocument(page.url(), title, page.description(), page.topic(), page.tags(), page.sections());

        assertThat(isRevisedWell(Map.of(3, longer))).isFalse();
    }

    private void begin() {
        pages.forEach(page -> analysed.put(page.url(), analyzer.analyse(page)));
        SearchIndex index = index(pages);
        files = IndexTexts.files(index);
        open = IndexTexts.open(index);
        known = known(index, pages);
    }

    /** Changes pages; whether the index can be revised, and then says what one says that is made anew. */
    private boolean isRevisedWell(Map<Integer, SearchDocument> edits) throws IOException {
        edits.forEach(pages::set);
        List<AnalysedPage> changed =
                edits.values().stream().map(analyzer::analyse).toList();
        Optional<KnownIndex.Revised> made = KnownIndex.read(known, "en").revised(settings, changed, analysed::get);
        changed.forEach(page -> analysed.put(page.url(), page));
        SearchIndex clean = index(pages);
        Map<String, String> cleanFiles = IndexTexts.files(clean);
        String cleanOpen = IndexTexts.open(clean);
        Optional<List<IndexFile>> written = made.flatMap(it -> it.index().revisedFiles());
        SearchIndex next = clean;
        if (made.isPresent() && written.isPresent()) {
            next = made.get().index();
            assertThat(written.get()).hasSizeLessThan(cleanFiles.size() / 2);
            Map<String, String> after = new TreeMap<>(files);
            after.putAll(IndexTexts.byName(written.get()));
            assertThat(after).isEqualTo(cleanFiles);
            assertThat(open(next, open)).isEqualTo(cleanOpen);
            for (SearchDocument page : pages) {
                assertThat(next.related(page.url())).isEqualTo(clean.related(page.url()));
            }
            assertThat(next.termCount()).isEqualTo(clean.termCount());
        }
        known = known(next, pages);
        files = cleanFiles;
        open = cleanOpen;
        return written.isPresent();
    }

    /** A page with the same words more in each section. */
    private static SearchDocument with(SearchDocument page, String words) {
        List<SectionText> sections = page.sections().stream()
                .map(it -> new SectionText(it.anchor(), it.level(), it.heading(), it.text() + words, it.code()))
                .toList();
        return new SearchDocument(page.url(), page.title(), page.description(), page.topic(), page.tags(), sections);
    }

    private static SearchIndex index(List<SearchDocument> pages) {
        return pages.stream().collect(SearchIndex.indexing("en"));
    }

    private static byte[] known(SearchIndex index, List<SearchDocument> pages) {
        pages.forEach(page -> index.related(page.url()));
        return index.known().orElseThrow();
    }

    private static String open(SearchIndex index, String before) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.writeOpen(new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A page with some words more, less, or taken from another page, in one of its sections. */
    private static SearchDocument edited(SearchDocument page, List<SearchDocument> pages, Random random) {
        List<SectionText> sections = new ArrayList<>(page.sections());
        int place = random.nextInt(sections.size());
        SectionText section = sections.get(place);
        List<String> words = new ArrayList<>(List.of(section.text().split(" ", -1)));
        for (int change = random.nextInt(12); change >= 0; change--) {
            int at = random.nextInt(words.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> words.add(at, "neverseen" + random.nextInt(50));
                case 1 -> words.add(at, random.nextBoolean() ? "the" : "what is it");
                case 2 -> words.add(at, wordOf(pages.get(random.nextInt(pages.size())), random));
                default -> words.remove(Math.min(at, words.size() - 1));
            }
            if (words.isEmpty()) {
                words.add("alone");
            }
        }
        sections.set(
                place,
                new SectionText(
                        section.anchor(), section.level(), section.heading(), String.join(" ", words), section.code()));
        return new SearchDocument(page.url(), page.title(), page.description(), page.topic(), page.tags(), sections);
    }

    private static String wordOf(SearchDocument page, Random random) {
        String[] words = page.sections().get(0).text().split(" ", -1);
        return words[random.nextInt(words.length)];
    }
}
