package dev.galley.search;

import java.util.Comparator;
import java.util.List;

/**
 * A page with its score, as in {@code ranking.js}. Immutable.
 *
 * @param page its number
 * @param words what its words bring: BM25F
 * @param titled the same, and what the title brings as it covers the query
 * @param unboosted also what stands together in one section
 * @param score the same, times what the owner wants
 * @param sections the sections with words of the query, the best first, by number
 */
record RankedPage(int page, double words, double titled, double unboosted, double score, List<Integer> sections) {
    /** Rounded, so that results as good as equal keep the order of their addresses. */
    static final Comparator<RankedPage> BY_SCORE = Comparator.comparingLong(
                    (RankedPage result) -> -rounded(result.score))
            .thenComparingInt(RankedPage::page);

    RankedPage {
        sections = List.copyOf(sections);
    }

    static long rounded(double score) {
        return Math.round(score * 1e6);
    }
}
