package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.search.AnalysedPage;
import dev.galley.search.PageAnalyzer;
import dev.galley.search.SearchDocument;
import dev.galley.site.Site;
import dev.galley.source.ContentHash;
import dev.galley.source.Hasher;
import dev.galley.source.SourcePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The words of pages: those of the last build where they are the same, else counted anew. Thread-safe. */
final class AnalysedPages {
    private final Map<SourcePath, CheckedPage> pages = new HashMap<>();
    private final Site site;
    private final PageAnalyzer analyzer;
    private final BuildCache cache;
    private final Map<SourcePath, KnownPage.KnownWords> known = new ConcurrentHashMap<>();
    private final AtomicInteger analysed = new AtomicInteger();

    AnalysedPages(Collection<CheckedPage> published, Site site, String language, BuildCache cache) {
        published.forEach(page -> pages.put(page.summary().path(), page));
        this.site = site;
        this.analyzer = new PageAnalyzer(language);
        this.cache = cache;
    }

    AnalysedPage of(SearchedPage searched, Supplier<SearchDocument> document) {
        CheckedPage page = pages.get(searched.summary().path());
        if (page == null || !page.isLasting()) {
            return analysed(document.get());
        }
        SourcePath path = page.summary().path();
        ContentHash key = key(page);
        Optional<KnownPage.KnownWords> former =
                cache.page(path).flatMap(KnownPage::words).filter(it -> it.key().equals(key));
        if (former.isPresent()) {
            known.put(path, former.get());
            ByteStore.Place place = former.get().place();
            return kept(AnalysedPage.read(cache.store().get(place)), place);
        }
        AnalysedPage made = analysed(document.get());
        ByteStore.Place place = cache.store().put(made.bytes());
        known.put(path, new KnownPage.KnownWords(key, place));
        return kept(made, place);
    }

    private AnalysedPage kept(AnalysedPage page, ByteStore.Place place) {
        return page.kept(() -> cache.store().get(place));
    }

    private AnalysedPage analysed(SearchDocument document) {
        analysed.incrementAndGet();
        return analyzer.analyse(document);
    }

    /** Where a page stands is among its words; what its owner leaves out stands in the configuration. */
    private ContentHash key(CheckedPage page) {
        SourcePath path = page.summary().path();
        return key(page, site.urlOf(path).value(), site.topicOf(path));
    }

    static ContentHash key(CheckedPage page, String url, List<String> topic) {
        Hasher hasher = new Hasher().add(page.made()).add(url);
        topic.forEach(hasher::add);
        return hasher.hash();
    }

    /** What the next build may take over. */
    Optional<KnownPage.KnownWords> known(SourcePath page) {
        return Optional.ofNullable(known.get(page));
    }

    /** How many pages had their words counted. */
    int analysed() {
        return analysed.get();
    }
}
