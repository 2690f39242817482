package dev.galley.search;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Cuts pages into words, each page by itself: the part of indexing that can be done for many pages at once, and need not
 * be done again for a page that has not changed. Thread-safe: each thread takes memory of its own, which is kept for the
 * next page and as long as the analyzer.
 */
public final class PageAnalyzer {
    private final String language;
    private final Queue<PageAnalysis> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param language one of {@link SearchIndex#languages()}
     * @throws IllegalArgumentException if the language is not known
     */
    public PageAnalyzer(String language) {
        this.language = language;
        idle.add(new PageAnalysis(language));
    }

    /** The words of a page; the same for the same document and language. */
    public AnalysedPage analyse(SearchDocument document) {
        PageAnalysis waiting = idle.poll();
        PageAnalysis analysis = waiting == null ? new PageAnalysis(language) : waiting;
        AnalysedPage page = analysis.analyse(document);
        idle.add(analysis);
        return page;
    }
}
