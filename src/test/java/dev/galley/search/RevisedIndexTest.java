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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that is revised is the index that is made anew. */
class RevisedIndexTest {
    /** So many that the lists of common words have not room for all of their pages. */
    private static final int PAGES = 1_300;

    private final SearchSettings settings = SearchSettings.of("en");
    private final PageAnalyzer analyzer = new PageAnalyzer("en");

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void afterAnyEdits(long seed) throws IOException {
        Random random = new Random(seed);
        List<SearchDocument> pages = new ArrayList<>(SyntheticPages.make(PAGES));
        Map<String, AnalysedPage> analysed = new HashMap<>();
        pages.forEach(page -> analysed.put(page.url(), analyzer.analyse(page)));
        SearchIndex index = index(pages);
        Map<String, String> files = IndexTexts.files(index);
        String open = IndexTexts.open(index);
        byte[] known = known(index, pages);
        int revised = 0;
        for (int round = 0; round < 5; round++) {
            List<AnalysedPage> changed = new ArrayList<>();
            for (int edit = random.nextInt(3); edit >= 0; edit--) {
                int place = random.nextInt(PAGES);
                pages.set(place, edited(pages.get(place), pages, random));
                AnalysedPage page = analyzer.analyse(pages.get(place));
                changed.removeIf(other -> other.url().equals(page.url()));
                changed.add(page);
            }
            Optional<KnownIndex.Revised> made = KnownIndex.read(known, "en").revised(settings, changed, analysed::get);
            changed.forEach(page -> analysed.put(page.url(), page));
            SearchIndex clean = index(pages);
            Map<String, String> cleanFiles = IndexTexts.files(clean);
            String cleanOpen = IndexTexts.open(clean);
            Optional<List<IndexFile>> written = made.flatMap(it -> it.index().revisedFiles());
            if (made.isPresent() && written.isPresent()) {
                revised++;
                SearchIndex again = made.get().index();
                assertThat(written.get()).hasSizeLessThan(cleanFiles.size() / 2);
                Map<String, String> after = new TreeMap<>(files);
                after.putAll(IndexTexts.byName(written.get()));
                assertThat(after).isEqualTo(cleanFiles);
                assertThat(open(again, open)).isEqualTo(cleanOpen);
                for (SearchDocument page : pages) {
                    assertThat(again.related(page.url())).isEqualTo(clean.related(page.url()));
                }
                assertThat(again.termCount()).isEqualTo(clean.termCount());
                known = known(again, pages);
            } else {
                known = known(clean, pages);
            }
            files = cleanFiles;
            open = cleanOpen;
        }
        assertThat(revised).isGreaterThan(2);
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
