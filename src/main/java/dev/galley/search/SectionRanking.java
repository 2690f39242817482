package dev.galley.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks the sections of one page, and the page by its best; {@code rankSections} of {@code ranking.js}. The title stands
 * over every section: a word of it is in each of them. Not for several threads.
 */
final class SectionRanking {
    /** What a heading says once more than its words do. */
    private static final double HEADING = 1;

    /**
     * How much of what a word of the title says to the page it says to each section: so much that pages of one section
     * gain nothing by it against each other.
     */
    private static final double TITLED = 0.8;

    /** How much the best section brings to its page. */
    private static final double SECTION = 0.6;

    private final List<QueryTerm> terms;
    private final int page;
    private final Map<Integer, Double> shares = new LinkedHashMap<>();
    private final Map<Integer, Double> sections = new LinkedHashMap<>();
    private double ofTitle;

    SectionRanking(List<QueryTerm> terms, int page) {
        this.terms = terms;
        this.page = page;
    }

    /** @param factor what the owner wants the score to be multiplied by */
    RankedPage rank(RankedPage result, double factor) {
        terms.forEach(this::add);
        double best = shares.values().stream().mapToDouble(it -> it).reduce(0, Math::max);
        double whole = result.titled() + SECTION * (ofTitle + best);
        return new RankedPage(page, result.words(), result.titled(), whole, whole * factor, sections);
    }

    private void add(QueryTerm term) {
        double titled = 0;
        Map<Integer, Double> score = new LinkedHashMap<>();
        for (QueryTerm.Member member : term.members()) {
            int place = member.pages().place(page);
            if (place >= 0) {
                titled = Math.max(titled, ofTitle(member, place));
                member.pages()
                        .sections(place)
                        .forEach(use -> score.merge(use.section(), member.weight() * strength(use), Math::max));
            }
        }
        double inTitle = titled;
        ofTitle += term.value() * inTitle;
        score.forEach((section, value) -> {
            shares.merge(section, term.value() * Math.max(0, value - inTitle), Double::sum);
            sections.merge(section, term.value() * value, Double::sum);
        });
    }

    private static double ofTitle(QueryTerm.Member member, int place) {
        boolean isInTitle = member.pages().inTitle(place);
        return isInTitle
                ? TITLED * member.weight() * Ranking.saturated(member.pages().weight(place))
                : 0;
    }

    private static double strength(SectionUse use) {
        return (Postings.SATURATION + 1) * SectionUse.share(use.strength()) + (use.inHeading() ? HEADING : 0);
    }
}
