package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Ranks pages by the postings of a query; {@code ranking.js}, with the postings in memory. Used for one query; not for
 * several threads.
 */
final class Ranking {
    /** Only the pages that look best by their words are looked at section by section. */
    private static final int MOST_RANKED = 120;

    /** How much more a page counts whose title has the whole query. */
    private static final double TITLE = 0.4;

    /** BM25's k1: how soon more of the same counts no more. */
    private static final double K1 = 2;

    private final Postings postings;
    private final IntToDoubleFunction factors;
    private final List<QueryTerm> terms;
    private final double totalValue;
    private int total;

    /** @param factors what the owner wants the score of each page to be multiplied by */
    Ranking(Postings postings, IntToDoubleFunction factors, List<Group> groups) {
        this.postings = postings;
        this.factors = factors;
        terms = groups.stream()
                .map(this::term)
                .filter(term -> !term.members().isEmpty())
                .toList();
        totalValue = terms.stream().mapToDouble(QueryTerm::value).reduce(0, Double::sum);
    }

    /** What a weighted frequency says of a page, less and less for more of it; at most one more than BM25's k1. */
    static double saturated(double weight) {
        return (K1 + 1) * weight / (weight + K1);
    }

    /**
     * A group with its members' pages and their rarity: of an unfinished word, which means one of its completions and not
     * all, less than that of the most common.
     */
    private QueryTerm term(Group group) {
        List<QueryTerm.Member> members = new ArrayList<>();
        group.stems()
                .forEach((phrase, weight) ->
                        pages(phrase).ifPresent(pages -> members.add(new QueryTerm.Member(phrase, weight, pages))));
        double pages = group.meant()
                * members.stream().mapToInt(it -> it.pages().pageCount()).max().orElse(0);
        double rarity = Math.log(1 + (postings.pageCount() - pages + 0.5) / (pages + 0.5));
        return new QueryTerm(group, members, group.weight() * rarity);
    }

    /** The pages that have all stems of a phrase; empty if one of them is on no page. */
    private Optional<Occurrences> pages(String phrase) {
        int[] numbers =
                Arrays.stream(phrase.split(" ", -1)).mapToInt(postings::term).toArray();
        return Arrays.stream(numbers).anyMatch(term -> term < 0)
                ? Optional.empty()
                : Arrays.stream(numbers)
                        .<Occurrences>mapToObj(term -> new StemOccurrences(postings, term))
                        .reduce(BothOccurrences::new);
    }

    List<QueryTerm> terms() {
        return terms;
    }

    /** What all terms are worth together. */
    double totalValue() {
        return totalValue;
    }

    /** How many pages have a word of the query; known once they were ranked. */
    int total() {
        return total;
    }

    /**
     * The best pages with a word of the query, by what they say of it: BM25F, more if the title covers the query; then
     * by how much of the query stands together in one section.
     */
    List<RankedPage> rank() {
        WordScores scores = new WordScores(postings.pageCount());
        terms.forEach(scores::add);
        List<RankedPage> ranked = new ArrayList<>();
        for (int page : scores.pages()) {
            double share = totalValue > 0 ? scores.titles(page) / totalValue : 0;
            double titled = scores.words(page) * (1 + TITLE * share * share);
            double score = titled * factors.applyAsDouble(page);
            ranked.add(new RankedPage(page, scores.words(page), titled, titled, score, Map.of()));
        }
        ranked.sort(RankedPage.BY_SCORE);
        total = ranked.size();
        return ranked.stream()
                .limit(MOST_RANKED)
                .map(result ->
                        new SectionRanking(terms, result.page()).rank(result, factors.applyAsDouble(result.page())))
                .sorted(RankedPage.BY_SCORE)
                .toList();
    }
}
