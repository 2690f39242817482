package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/** What the words of pages bring, term after term; the first loop of {@code ranking.js}. Not for several threads. */
final class WordScores {
    private final double[] scores;
    private final double[] titles;
    private final double[] weights;
    private final double[] titled;
    private final boolean[] seen;
    private final List<Integer> pages = new ArrayList<>();

    WordScores(int pageCount) {
        scores = new double[pageCount];
        titles = new double[pageCount];
        weights = new double[pageCount];
        titled = new double[pageCount];
        seen = new boolean[pageCount];
    }

    void add(QueryTerm term) {
        List<Integer> touched = new ArrayList<>();
        term.members().forEach(member -> addMember(member, touched));
        for (int page : touched) {
            double weight = weights[page];
            scores[page] += term.value() * Ranking.saturated(weight);
            titles[page] += term.value() * titled[page];
            weights[page] = 0;
            titled[page] = 0;
            if (!seen[page]) {
                seen[page] = true;
                pages.add(page);
            }
        }
    }

    private void addMember(QueryTerm.Member member, List<Integer> touched) {
        Occurrences list = member.pages();
        for (int place = 0; place < list.size(); place++) {
            int page = list.page(place);
            if (weights[page] == 0) {
                touched.add(page);
            }
            weights[page] += member.weight() * list.weight(place);
            if (list.inTitle(place)) {
                titled[page] = Math.max(titled[page], member.weight());
            }
        }
    }

    /** The pages with a word of the query, in the order they were met. */
    List<Integer> pages() {
        return pages;
    }

    double words(int page) {
        return scores[page];
    }

    /** How much of the query stands in the title, by the terms' values. */
    double titles(int page) {
        return titles[page];
    }
}
