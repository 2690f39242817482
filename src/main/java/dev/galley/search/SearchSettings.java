package dev.galley.search;

import java.util.Comparator;
import java.util.List;

/**
 * What the owner of a site wants of its search. Immutable.
 *
 * @param language one of {@link SearchIndex#languages()}
 * @param synonyms groups of words and phrases that mean the same, each of at least two
 * @param boosts the pages that count more or less than others
 */
public record SearchSettings(String language, List<List<String>> synonyms, List<Boost> boosts) {
    public SearchSettings {
        synonyms = synonyms.stream().map(List::copyOf).toList();
        boosts = List.copyOf(boosts);
    }

    /** A language and nothing else. */
    public static SearchSettings of(String language) {
        return new SearchSettings(language, List.of(), List.of());
    }

    /** What the score of a page is multiplied by; of the boosts that fit it, that with the longest prefix counts. */
    public double factorOf(String url) {
        return boosts.stream()
                .filter(boost -> boost.fits(url))
                .max(Comparator.comparingInt(boost -> boost.urlPrefixOrUrl().length()))
                .map(Boost::factor)
                .orElse(1.0);
    }
}
