package dev.galley.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The words of all pages, ready to be searched in a browser without a server. Immutable, safe for use by several
 * threads; the same for the same pages in any order of arrival.
 */
public final class SearchIndex {
    private final SearchSettings settings;
    private final List<PageWords> pages;
    private final Postings postings;
    private final LengthSums sums;
    private final RelatedPages related;
    private final List<String> urls;
    private final Map<String, Integer> pageOfUrl;
    private final Optional<Former> former;
    /** Filled while the files are written, for the next index. */
    private volatile Optional<ShardTable> table = Optional.empty();

    private final AtomicReferenceArray<int[]> relations;
    private final AtomicReferenceArray<Integer> lines;

    /**
     * What a revision takes from the index before it.
     *
     * @param shards which shards are as they were
     * @param lines the bytes of each page in the open form before
     */
    record Former(FormerShards shards, List<Integer> lines) {}

    private SearchIndex(
            SearchSettings settings,
            List<PageWords> pages,
            Postings postings,
            LengthSums sums,
            RelatedPages related,
            List<String> urls,
            Optional<Former> former) {
        this.settings = settings;
        this.pages = pages;
        this.postings = postings;
        this.sums = sums;
        this.related = related;
        this.urls = urls;
        pageOfUrl = places(urls);
        this.former = former;
        relations = new AtomicReferenceArray<>(pages.size());
        lines = new AtomicReferenceArray<>(pages.size());
    }

    /** @param pages sorted by address */
    static SearchIndex of(SearchSettings settings, List<PageWords> pages, Vocabulary vocabulary) {
        LengthSums sums = LengthSums.of(pages);
        Postings postings = new Postings(pages, vocabulary, sums.averages());
        return new SearchIndex(
                settings,
                pages,
                postings,
                sums,
                new RelatedPages(postings),
                pages.stream().map(PageWords::url).toList(),
                Optional.empty());
    }

    /** @param former what is as it was in the index before */
    static SearchIndex revised(
            SearchSettings settings, LoadedPages pages, Postings postings, LengthSums sums, Former former) {
        return new SearchIndex(
                settings, pages, postings, sums, new RelatedPages(postings), pages.urls(), Optional.of(former));
    }

    private static Map<String, Integer> places(List<String> urls) {
        Map<String, Integer> places = new HashMap<>();
        for (int page = 0; page < urls.size(); page++) {
            places.putIfAbsent(urls.get(page), page);
        }
        return places;
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
        return all(new IndexFiles(this));
    }

    /**
     * The same for a revision of an index, without what is as it was; empty where too much of it would stand elsewhere, so
     * that all is to be made anew.
     */
    public Optional<List<IndexFile>> revisedFiles() {
        return former.flatMap(it -> IndexFiles.revising(this, it.shards())).map(this::all);
    }

    private List<IndexFile> all(IndexFiles files) {
        table = files.table();
        return files.all();
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
        OpenIndex.write(settings.language(), pages, lines, out);
    }

    /**
     * The same for a revision of an index.
     *
     * @param before the open form of the index before, from which the pages that are the same are taken
     * @throws IOException if a stream does
     */
    public void writeOpen(InputStream before, OutputStream out) throws IOException {
        Former known = former.orElseThrow(() -> new IllegalStateException("no revision of an index"));
        OpenIndex.revise(
                settings.language(), before, known.lines(), known.shards().pages(), pages, lines, out);
    }

    /**
     * All that a later index can be made of in which a few pages have other words, in bytes; empty until the files,
     * {@link #writeOpen} and {@link #related} of every page have been asked for, and for a site so small that it is not
     * worth it.
     */
    public Optional<byte[]> known() {
        boolean isWhole = pageOfUrl.size() == pages.size() && pages.size() <= KnownIndex.MOST_PAGES;
        for (int page = 0; isWhole && page < pages.size(); page++) {
            isWhole = relations.get(page) != null && lines.get(page) != null;
        }
        return isWhole
                ? table.map(it -> KnownIndex.bytes(urls, postings, sums, it, relations, lines))
                : Optional.empty();
    }

    /** What a page is related to, as it was before. */
    void relate(int page, int[] others) {
        relations.set(page, others);
    }

    /** The same pages with other synonyms and boosts; the language must be the same. */
    public SearchIndex with(SearchSettings others) {
        return new SearchIndex(others, pages, postings, sums, related, urls, former);
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
        if (page == null) {
            return List.of();
        }
        int[] known = relations.get(page);
        int[] others = known == null ? related.to(page) : known;
        relations.set(page, others);
        return Arrays.stream(others)
                .mapToObj(urls::get)
                .filter(other -> !other.equals(url))
                .toList();
    }

    /** What the owner wants of search. */
    SearchSettings settings() {
        return settings;
    }

    /** The address of each page, by number. */
    List<String> urls() {
        return urls;
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
        return postings.vocabulary().words();
    }
}
