package dev.galley.search;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The words of all pages, ready to be searched in a browser without a server. Immutable, safe for use by several
 * threads; the same for the same pages in any order of arrival.
 */
public final class SearchIndex {
    private final SearchSettings settings;
    private final List<PageWords> pages;
    private final Vocabulary vocabulary;
    private final Postings postings;
    private final RelatedPages related;
    private final Map<String, Integer> pageOfUrl;

    private SearchIndex(
            SearchSettings settings,
            List<PageWords> pages,
            Vocabulary vocabulary,
            Postings postings,
            RelatedPages related,
            Map<String, Integer> pageOfUrl) {
        this.settings = settings;
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.postings = postings;
        this.related = related;
        this.pageOfUrl = pageOfUrl;
    }

    /** @param pages sorted by address */
    static SearchIndex of(SearchSettings settings, List<PageWords> pages, Vocabulary vocabulary) {
        Postings postings = new Postings(pages, vocabulary);
        Map<String, Integer> pageOfUrl = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            pageOfUrl.putIfAbsent(pages.get(page).url(), page);
        }
        return new SearchIndex(settings, pages, vocabulary, postings, new RelatedPages(postings), pageOfUrl);
    }

    /**
     * Folds pages into an index. The pages may come in any order, by any number of threads; two pages of one address
     * are both kept.
     *
     * @param language one of {@link #languages()}; Japanese, Chinese, Korean and Thai words are also found with another
     * @throws IllegalArgumentException if the language is not known
     */
    public static Collector<SearchDocument, ?, SearchIndex> indexing(String language) {
        return indexing(SearchSettings.of(language));
    }

    /** Folds pages into an index as {@link #indexing(String)} does, with what the site's owner wants. */
    public static Collector<SearchDocument, ?, SearchIndex> indexing(SearchSettings settings) {
        return Collectors.mapping(new PageAnalyzer(settings.language())::analyse, inverting(settings));
    }

    /**
     * Folds pages that are cut into words already into an index: that of their documents, as {@link #indexing} makes it.
     * They must have been cut in the language of the settings.
     */
    public static Collector<AnalysedPage, ?, SearchIndex> inverting(SearchSettings settings) {
        return Collector.of(() -> new Gathering(settings), Gathering::add, Gathering::combine, Gathering::finish);
    }

    /**
     * The languages that search knows, by their two-letter codes, sorted. Words of {@code ja}, {@code ko}, {@code th} and
     * {@code zh} have no stems.
     */
    public static Collection<String> languages() {
        return SearchLanguage.codes();
    }

    /**
     * The files of the folder {@code search/}, sorted by name. {@code search.js} is the engine, {@code index.js} the root;
     * all other names carry the layout of the index, which an edit of a page leaves as it is.
     */
    public List<IndexFile> files() {
        return new IndexFiles(this).all();
    }

    /**
     * Writes the open form of the index for other programs, {@code search-index.json} in UTF-8, page by page: one object with
     *
     * <ul>
     *   <li>{@code version}: 1; a later version may add names, another number means that old ones changed,
     *   <li>{@code language}: the code the words were indexed with,
     *   <li>{@code pages}, sorted by address, one a line: {@code url} (relative to the site's root), {@code title},
     *       {@code description}, {@code topic} (titles of the pages above, outermost first), {@code tags} and
     *       {@code sections},
     *   <li>of each section, in order: {@code url} (the page's, with {@code #anchor}), {@code level} (1 to 6),
     *       {@code title} (empty above the first heading), {@code text} (prose, a line a block) and {@code code}.
     * </ul>
     *
     * @throws IOException if the stream does
     */
    public void writeOpen(OutputStream out) throws IOException {
        OpenIndex.write(settings.language(), pages, out);
    }

    /** The same pages with other synonyms and boosts; the language must be the same. */
    public SearchIndex with(SearchSettings others) {
        return new SearchIndex(others, pages, vocabulary, postings, related, pageOfUrl);
    }

    /** How many different words can be found, taking the forms of a word as one. */
    public int termCount() {
        return postings.stemCount();
    }

    /** How many pages were indexed. */
    public int documentCount() {
        return pages.size();
    }

    /**
     * The addresses of up to five other pages that share the words that set this page apart, the closest first; none
     * if no page does or the address is unknown. The time this takes does not grow with the number of pages.
     */
    public List<String> related(String url) {
        Integer page = pageOfUrl.get(url);
        return page == null
                ? List.of()
                : related.to(page).stream()
                        .map(other -> pages.get(other).url())
                        .filter(other -> !other.equals(url))
                        .toList();
    }

    /** What the owner wants of search. */
    SearchSettings settings() {
        return settings;
    }

    /** The words of each page, by number. */
    List<PageWords> pages() {
        return pages;
    }

    /** The postings, for comparing rankings. */
    Postings postings() {
        return postings;
    }

    /** The vocabulary, for comparing rankings. */
    List<WordUse> words() {
        return vocabulary.words();
    }
}
