package dev.galley.search;

import java.util.List;
import java.util.Optional;

/**
 * What a query finds. Immutable.
 *
 * @param corrected the query with the words that were searched in place of misspelt ones; empty if none were
 * @param total how many pages have a word of the query, shown or not
 * @param pages the best pages, the best first
 */
public record Answer(String query, Optional<String> corrected, int total, List<FoundPage> pages) {
    public Answer {
        pages = List.copyOf(pages);
    }
}
