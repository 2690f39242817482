package dev.galley.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the sections of one page, and the page by its best; {@code rankSections} of {@code ranking.js}. The title stands
 * over every section: a word of it is in each of them. Not for several threads.
 */
final class SectionRanking {
    private static final double HEADING = 1.5;
    private static final double[] FREQUENCIES = {1, 2, 3.5, 6};

    private final Postings postings;
    private final List<QueryTerm> terms;
    private final int page;
    private final Map<Integer, Double> shares = new LinkedHashMap<>();
    private final Map<Integer, Double> sections = new LinkedHashMap<>();
    private double ofTitle;

    SectionRanking(Postings postings, List<QueryTerm> terms, int page) {
        this.postings = postings;
        this.terms = terms;
        this.page = page;
    }

    RankedPage rank(RankedPage result, double totalValue) {
        terms.forEach(this::add);
        double best = shares.values().stream().mapToDouble(it -> it).reduce(0, Math::max);
        double together = totalValue > 0 ? 1 + (ofTitle + best) / totalValue : 1;
        return new RankedPage(page, result.words(), result.titled(), result.score() * together, bestFirst());
    }

    private void add(QueryTerm term) {
        double titled = 0;
        Map<Integer, Double> share = new LinkedHashMap<>();
        Map<Integer, Double> score = new LinkedHashMap<>();
        for (QueryTerm.Member member : term.members()) {
            int place = member.list().place(page);
            if (place >= 0) {
                titled = member.list().inTitle(place) ? Math.max(titled, member.weight()) : titled;
                named(member.list(), place).forEach(use -> add(use, member.weight(), share, score));
            }
        }
        ofTitle += term.value() * titled;
        double inTitle = titled;
        share.forEach(
                (section, value) -> shares.merge(section, term.value() * Math.max(0, value - inTitle), Double::sum));
        score.forEach((section, value) -> sections.merge(section, term.value() * value, Double::sum));
    }

    private static void add(SectionUse use, double weight, Map<Integer, Double> share, Map<Integer, Double> score) {
        double frequency = FREQUENCIES[use.frequency()];
        double saturated = (Postings.SATURATION + 1) * frequency / (frequency + Postings.SATURATION);
        share.merge(use.section(), weight * (use.inHeading() ? HEADING : 1), Math::max);
        score.merge(use.section(), weight * (saturated + (use.inHeading() ? 1 : 0)), Math::max);
    }

    /** No section named is written as one use in the first. */
    private List<SectionUse> named(PostingList list, int place) {
        List<SectionUse> uses = postings.sections(list, place);
        return uses.isEmpty() ? List.of(new SectionUse(0, false, 0)) : uses;
    }

    private List<Integer> bestFirst() {
        return sections.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingLong(
                                each -> -RankedPage.rounded(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
