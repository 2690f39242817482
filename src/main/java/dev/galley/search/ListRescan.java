package dev.galley.search;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the lists of a few stems anew from the pages. Not for use by several threads. */
final class ListRescan {
    private final Vocabulary vocabulary;
    private final Averages averages;
    private final SectionLists sections;
    private final int[] most;

    /** @param most how many pages are listed of each stem */
    ListRescan(Vocabulary vocabulary, Averages averages, SectionLists sections, int[] most) {
        this.vocabulary = vocabulary;
        this.averages = averages;
        this.sections = sections;
        this.most = most;
    }

    /**
     * The postings of some stems, by their numbers.
     *
     * @param numbers the pages that may have them
     */
    Map<Integer, long[]> lists(List<Integer> terms, LoadedPages pages, BitSet numbers) {
        Map<String, Integer> places = new HashMap<>();
        terms.forEach(term -> places.put(vocabulary.stem(term), places.size()));
        int[] counts = terms.stream().mapToInt(vocabulary::pages).toArray();
        PostingLists lists = new PostingLists(
                counts, terms.stream().mapToInt(term -> most[term]).toArray());
        boolean[] hints = hints(places);
        BestSections best = new BestSections(averages);
        for (int page = numbers.nextSetBit(0); page >= 0; page = numbers.nextSetBit(page + 1)) {
            AnalysedPage words = pages.analysed(page);
            PageTerms each = new PageTerms(words);
            PageWords lengths = LoadedPages.lengths(words);
            FieldWeights fields = FieldWeights.of(lengths, averages);
            while (each.next()) {
                Integer place = hints[each.firstWordHint()] ? places.get(each.stem()) : null;
                if (place != null) {
                    boolean isStop = vocabulary.isStop(terms.get(place));
                    int impact = fields.impact(each.counts(), isStop);
                    if (lists.takes(place, impact)) {
                        best.choose(lengths, each.counts(), isStop, BestSections.most(lists.finalSize(place)));
                        lists.add(
                                place,
                                page,
                                impact,
                                sections.add(best, each.counts().title() > 0));
                    }
                }
            }
        }
        lists.end();
        Map<Integer, long[]> made = new HashMap<>();
        for (int place = 0; place < counts.length; place++) {
            made.put(terms.get(place), lists.postings(place));
        }
        return made;
    }

    /** What the first words of the stems may be like. */
    private boolean[] hints(Map<String, Integer> stems) {
        boolean[] hints = new boolean[1 << 16];
        vocabulary.words().stream()
                .filter(word -> stems.containsKey(word.stem()))
                .map(word -> word.surface().getBytes(StandardCharsets.UTF_8))
                .forEach(word -> hints[PageTerms.hint(word.length, word.length == 0 ? 0 : word[0])] = true);
        return hints;
    }
}
