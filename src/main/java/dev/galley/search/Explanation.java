package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes scores apart by word and field. Stateless. */
final class Explanation {
    private static final List<String> FIELDS = List.of("title", "headings", "text");

    private Explanation() {}

    /** What a page's score is made of, in the order of the query; the points together are the score. */
    static List<TermScore> of(RankedPage page, List<QueryTerm> terms) {
        List<TermScore> parts = new ArrayList<>();
        terms.forEach(term -> add(page.page(), term, parts));
        addFactor("words of the query together in the title", page.titled() - page.words(), parts);
        addFactor("words of the query together in a section", page.unboosted() - page.titled(), parts);
        addFactor("boost", page.score() - page.unboosted(), parts);
        return parts;
    }

    private static void addFactor(String what, double points, List<TermScore> parts) {
        if (RankedPage.rounded(points) != 0) {
            parts.add(new TermScore("", "", what, points));
        }
    }

    private static double[] shares(Occurrences pages, int place) {
        double[] weights = pages.fields(place);
        double whole = weights[0] + weights[1] + weights[2];
        return Arrays.stream(weights).map(weight -> weight / whole).toArray();
    }

    private static void add(int page, QueryTerm term, List<TermScore> parts) {
        double[] weights = new double[FIELDS.size()];
        double whole = 0;
        List<String> found = new ArrayList<>();
        for (QueryTerm.Member member : term.members()) {
            int place = member.pages().place(page);
            if (place >= 0) {
                double weight = member.weight() * member.pages().weight(place);
                double[] shares = shares(member.pages(), place);
                whole += weight;
                for (int field = 0; field < weights.length; field++) {
                    weights[field] += weight * shares[field];
                }
                found.add(member.phrase());
            }
        }
        double points = term.value() * Ranking.saturated(whole);
        for (int field = 0; field < weights.length; field++) {
            if (weights[field] > 0) {
                parts.add(new TermScore(
                        term.group().word(),
                        String.join(", ", found),
                        FIELDS.get(field),
                        points * weights[field] / whole));
            }
        }
    }
}
