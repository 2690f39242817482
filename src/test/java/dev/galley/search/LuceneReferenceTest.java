package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our postings and scores are those that follow from what Lucene counts in the same words. */
class LuceneReferenceTest {
    /** Half of the width of the steps that an impact is squeezed into, as a share. */
    private static final double HALF_STEP = 1.0 / 64;

    private static final double HALF_STEP_IN_TITLE = 0.5 / 64;
    private static final double ROUNDING = 1e-5;

    /** Where the tests are made: a site and Lucene's index of it. */
    private record Site(SearchIndex index, LuceneReference lucene, Set<String> stopStems) implements AutoCloseable {
        static Site of(String name) {
            SearchIndex index =
                    SampleSite.index(name.equals("sample") ? SampleSite.collection() : SyntheticPages.make(400));
            Set<String> stopStems = index.words().stream()
                    .filter(WordUse::isStopWord)
                    .map(WordUse::stem)
                    .collect(Collectors.toSet());
            List<SearchDocument> pages =
                    index.pages().stream().map(PageWords::document).toList();
            return new Site(index, new LuceneReference(pages), stopStems);
        }

        @Override
        public void close() throws IOException {
            lucene.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "synthetic"})
    void everyPostingSaysWhatLucenesCountsSay(String name) throws IOException {
        try (Site site = Site.of(name)) {
            Postings postings = site.index().postings();
            assertThat(postings.stemCount()).isEqualTo(site.lucene().stems().size());
            for (int term = 0; term < postings.stemCount(); term++) {
                assertSamePostings(site, postings.stem(term), postings.list(term));
            }
        }
    }

    private static void assertSamePostings(Site site, String stem, PostingList list) throws IOException {
        boolean isStop = site.stopStems().contains(stem);
        LuceneReference.Weights weights = site.lucene().weights(stem, isStop);
        if (!isStop) {
            assertThat(list.pageCount()).as(stem).isEqualTo(weights.documentFrequency());
            assertThat(list.size()).as(stem).isEqualTo(Math.min(Postings.MOST_PAGES, list.pageCount()));
        }
        for (int place = 0; place < list.size(); place++) {
            int page = list.page(place);
            assertThat(list.inTitle(place)).as(stem).isEqualTo(weights.isInTitle(page));
            assertThat(list.share(place))
                    .as(stem + " on page " + page)
                    .isCloseTo(
                            weights.share(page),
                            within((list.inTitle(place) ? HALF_STEP_IN_TITLE : HALF_STEP) + ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "synthetic"})
    void theBestPagesAreThoseOfLucenesNumbers(String name) throws IOException {
        try (Site site = Site.of(name)) {
            for (List<String> query : queries(name, site)) {
                assertSameOrder(query, site);
            }
        }
    }

    private static void assertSameOrder(List<String> stems, Site site) throws IOException {
        double[] scores = new double[site.index().documentCount()];
        double most = 0;
        for (String stem : stems) {
            most += site.lucene().addScores(stem, scores);
        }
        // What the steps of all stems together can change: scores, with a greater k1, change up to 2 / 1.2 times as
        // much.
        double allowed = most * HALF_STEP * 2 / 1.2 + ROUNDING;
        List<RankedPage> best = bestByWords(stems, site.index());
        assertThat(best).as(stems.toString()).isNotEmpty();
        for (RankedPage page : best) {
            assertThat(page.words()).as(stems.toString()).isCloseTo(scores[page.page()], within(allowed));
        }
        double least = Double.MAX_VALUE;
        for (RankedPage page : best) {
            assertThat(scores[page.page()]).as(stems.toString()).isLessThanOrEqualTo(least + 2 * allowed);
            least = Math.min(least, scores[page.page()]);
        }
        Set<Integer> shown = best.stream().map(RankedPage::page).collect(Collectors.toSet());
        double best11th = IntStream.range(0, scores.length)
                .filter(page -> !shown.contains(page))
                .mapToDouble(page -> scores[page])
                .max()
                .orElse(0);
        assertThat(best11th).as(stems.toString()).isLessThanOrEqualTo(least + 2 * allowed);
    }

    private static List<RankedPage> bestByWords(List<String> stems, SearchIndex index) {
        List<Group> groups = new ArrayList<>();
        for (String stem : stems) {
            Group group = new Group(stem);
            group.add(stem, 1);
            groups.add(group);
        }
        return new Ranking(index.postings(), page -> 1, groups)
                .rank().stream()
                        .sorted((a, b) -> Double.compare(b.words(), a.words()))
                        .limit(10)
                        .toList();
    }

    /** Lists of stems without stop words, whose frequency is not what Lucene counts. */
    private static List<List<String>> queries(String name, Site site) {
        List<String> written = name.equals("sample")
                ? List.copyOf(SampleSite.queries().keySet())
                : IntStream.range(0, 60)
                        .mapToObj(i -> SyntheticPages.word(30 + i * 53) + " " + SyntheticPages.word(300 + i * 7) + " "
                                + SyntheticPages.word(10 + i))
                        .toList();
        Lexicon lexicon = new Lexicon(site.index().words());
        return written.stream()
                .map(query -> Arrays.stream(query.split(" ", -1))
                        .flatMap(word -> lexicon.stemOf(word).stream())
                        .filter(stem -> !site.stopStems().contains(stem))
                        .distinct()
                        .toList())
                .filter(stems -> !stems.isEmpty())
                .toList();
    }
}
