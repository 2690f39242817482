package dev.galley.search;

/**
 * Cuts pages into words, each page by itself: the part of indexing that can be done for many pages at once, and need not
 * be done again for a page that has not changed. Thread-safe: each thread has memory of its own, which is kept as long as
 * the analyzer.
 */
public final class PageAnalyzer {
    private final ThreadLocal<PageAnalysis> analyses;

    /**
     * @param language one of {@link SearchIndex#languages()}
     * @throws IllegalArgumentException if the language is not known
     */
    public PageAnalyzer(String language) {
        PageAnalysis first = new PageAnalysis(language);
        analyses = ThreadLocal.withInitial(() -> new PageAnalysis(language));
        analyses.set(first);
    }

    /** The words of a page; the same for the same document and language. */
    public AnalysedPage analyse(SearchDocument document) {
        return analyses.get().analyse(document);
    }
}
