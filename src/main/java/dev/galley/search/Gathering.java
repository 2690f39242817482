package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages met so far by one worker. Grows; not for use by several threads. */
final class Gathering {
    /** Two pages of one address are both kept; the whole text decides then, so that their order of arrival does not. */
    private static final Comparator<PageWords> BY_ADDRESS = Comparator.comparing(
                    (PageWords page) -> page.document().url())
            .thenComparing(page -> page.document().toString());

    private final SearchSettings settings;
    private final List<TermDictionary> dictionaries = new ArrayList<>();
    private final List<PageWords> pages = new ArrayList<>();
    private final PageAnalysis analysis;

    Gathering(SearchSettings settings) {
        this.settings = settings;
        TermDictionary dictionary = new TermDictionary(settings.language());
        dictionaries.add(dictionary);
        analysis = new PageAnalysis(dictionary);
    }

    void add(SearchDocument document) {
        pages.add(analysis.analyse(document));
    }

    Gathering combine(Gathering other) {
        dictionaries.addAll(other.dictionaries);
        pages.addAll(other.pages);
        return this;
    }

    SearchIndex finish() {
        pages.sort(BY_ADDRESS);
        return new SearchIndex(settings, List.copyOf(pages), vocabulary());
    }

    /** All words, sorted by UTF-16 units, as both Java and JavaScript compare strings. */
    private List<WordUse> vocabulary() {
        Map<String, WordUse> all = new HashMap<>();
        for (TermDictionary dictionary : dictionaries) {
            dictionary.uses().forEach(use -> all.merge(use.surface(), use, WordUse::plus));
        }
        return all.values().stream()
                .sorted(Comparator.comparing(WordUse::surface))
                .toList();
    }
}
