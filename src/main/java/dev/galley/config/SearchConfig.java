package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner of a site wants of its search. Whether the paths lead anywhere is not known here. Immutable.
 *
 * @param language the language whose word forms search knows, as written; without one that of the site
 * @param synonyms words and phrases that mean the same
 * @param glossary the pages whose headings say what short forms mean; empty when they are known by their name
 * @param boosts which pages count more or less than others
 * @param exclude pages, folders and sections that search does not find
 */
public record SearchConfig(
        Optional<PlacedText> language,
        List<Synonyms> synonyms,
        Optional<List<ContentPath>> glossary,
        List<Boosted> boosts,
        List<ContentPath> exclude) {
    /** Words and phrases that mean the same, at least two. */
    public record Synonyms(List<String> words, SourceSpan span) {
        public Synonyms {
            words = List.copyOf(words);
        }
    }

    /**
     * A page or folder that counts more or less than others.
     *
     * @param factor 0.1 to 10
     */
    public record Boosted(ContentPath path, double factor) {}

    /** Nothing said: the language is that of the site. */
    public static final SearchConfig DEFAULT =
            new SearchConfig(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

    public SearchConfig {
        synonyms = List.copyOf(synonyms);
        glossary = glossary.map(List::copyOf);
        boosts = List.copyOf(boosts);
        exclude = List.copyOf(exclude);
    }

    /** The same without one group of synonyms, counted from 0. */
    public SearchConfig withoutSynonyms(int group) {
        return new SearchConfig(language, without(synonyms, group), glossary, boosts, exclude);
    }

    /** The same without one boost, counted from 0. */
    public SearchConfig withoutBoost(int boost) {
        return new SearchConfig(language, synonyms, glossary, without(boosts, boost), exclude);
    }

    /** The same without one exclusion, counted from 0. */
    public SearchConfig withoutExclusion(int exclusion) {
        return new SearchConfig(language, synonyms, glossary, boosts, without(exclude, exclusion));
    }

    private static <T> List<T> without(List<T> all, int place) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(place);
        return rest;
    }
}
