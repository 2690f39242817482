package dev.galley.search;

import java.util.List;

/**
 * A page that a query finds. Immutable.
 *
 * @param url the page's address, relative to the site's root
 * @param score how well it answers; only of use beside the scores of the same answer
 * @param sections the sections that answer best, the best first, at most three
 * @param why what the score is made of; the points together are the score
 */
public record FoundPage(String url, String title, double score, List<FoundSection> sections, List<TermScore> why) {
    public FoundPage {
        sections = List.copyOf(sections);
        why = List.copyOf(why);
    }
}
