package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranks pages by the postings of a query; {@code ranking.js}, with the postings in memory. Used for one query; not for
 * several threads.
 */
final class Ranking {
    /** Only the pages that look best by their words are looked at section by section. */
    private static final int MOST_RANKED = 300;

    private final Postings postings;
    private final List<QueryTerm> terms;
    private final double totalValue;
    private int total;

    Ranking(Postings postings, List<Group> groups) {
        this.postings = postings;
        terms = terms(groups);
        totalValue = terms.stream().mapToDouble(QueryTerm::value).reduce(0, Double::sum);
    }

    /** The groups that have postings, with their members' lists and their rarity. */
    private List<QueryTerm> terms(List<Group> groups) {
        List<QueryTerm> found = new ArrayList<>();
        for (Group group : groups) {
            List<QueryTerm.Member> members = new ArrayList<>();
            group.stems().forEach((stem, weight) -> {
                int term = postings.term(stem);
                if (term >= 0) {
                    members.add(new QueryTerm.Member(stem, term, weight, postings.list(term)));
                }
            });
            int pages =
                    members.stream().mapToInt(it -> it.list().pageCount()).max().orElse(0);
            double rarity = Math.log(1 + (postings.pageCount() - pages + 0.5) / (pages + 0.5));
            if (!members.isEmpty()) {
                found.add(new QueryTerm(group, members, group.weight() * rarity));
            }
        }
        return found;
    }

    List<QueryTerm> terms() {
        return terms;
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
            double titled = scores.words(page) * (1 + 0.5 * share * share);
            ranked.add(new RankedPage(page, scores.words(page), titled, titled, List.of()));
        }
        ranked.sort(RankedPage.BY_SCORE);
        total = ranked.size();
        return ranked.stream()
                .limit(MOST_RANKED)
                .map(result -> new SectionRanking(postings, terms, result.page()).rank(result))
                .sorted(RankedPage.BY_SCORE)
                .toList();
    }
}
