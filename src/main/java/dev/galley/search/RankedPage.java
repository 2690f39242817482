package dev.galley.search;

import java.util.Comparator;
import java.util.Map;

/**
 * A page with its score, as in {@code ranking.js}. Immutable.
 *
 * @param page its number
 * @param words what its words bring: BM25F
 * @param titled the same, and what the title brings as it covers the query
 * @param unboosted also what stands together in one section
 * @param score the same, times what the owner wants
 * @param sections what the sections that postings name say of the query, by number
 */
record RankedPage(
        int page, double words, double titled, double unboosted, double score, Map<Integer, Double> sections) {
    /** Rounded, so that results as good as equal keep the order of their addresses. */
    static final Comparator<RankedPage> BY_SCORE = Comparator.comparingLong(
                    (RankedPage result) -> -rounded(result.score))
            .thenComparingInt(RankedPage::page);

    RankedPage {
        sections = Map.copyOf(sections);
    }

    static long rounded(double score) {
        return Math.round(score * 1e6);
    }
}
