package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pages met so far by one worker. Grows; not for use by several threads. */
final class Gathering {
    /** Two pages of one address are both kept; the whole text decides then, so that their order of arrival does not. */
    private static final Comparator<PageWords> BY_ADDRESS = Comparator.comparing(
                    (PageWords page) -> page.document().url())
            .thenComparing(page -> page.document().toString());

    private final SearchSettings settings;
    private final Vocabulary vocabulary = new Vocabulary();
    private final List<PageWords> pages = new ArrayList<>();
    private PageAnalysis analysis;

    Gathering(SearchSettings settings) {
        this.settings = settings;
        analysis = new PageAnalysis(settings.language(), vocabulary);
    }

    void add(SearchDocument document) {
        pages.add(analysis.analyse(document));
    }

    Gathering combine(Gathering other) {
        pages.addAll(other.pages);
        vocabulary.addAll(other.vocabulary);
        // What the old analysis remembers points into the vocabulary as it was.
        analysis = new PageAnalysis(settings.language(), vocabulary);
        return this;
    }

    SearchIndex finish() {
        return new SearchIndex(settings, pages.stream().sorted(BY_ADDRESS).toList(), vocabulary.sorted());
    }
}
