package dev.galley.build;

import dev.galley.config.SearchTestsConfig;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.files.ByteStore;
import dev.galley.render.PageRenderer;
import dev.galley.search.AnalysedPage;
import dev.galley.search.IndexFile;
import dev.galley.search.KnownIndex;
import dev.galley.search.PageAnalyzer;
import dev.galley.search.SearchIndex;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The build of a site in which nothing changed but texts inside a few pages: no title, link or anchor, and no block's
 * proof. Then the site is as it was, and only these pages are rendered, the lists of their proofs, the pages that
 * come to be related to others, and the search index where it has their words. Gives what a whole build gives. Used once.
 */
final class EditBuild {
    private final Engine engine;
    private final SiteConfig config;
    private final BuildCache cache;
    private final SiteOutput output;
    private final CacheState state;
    private final KnownSite site;
    private final KnownPages pages;
    private final EditFiles files;
    private final Map<SourcePath, CheckedPage> edits = new HashMap<>();

    private EditBuild(
            Engine engine,
            SiteConfig config,
            PageRenderer renderer,
            BuildCache cache,
            SiteOutput output,
            RenderPrints prints,
            CacheState state,
            KnownSite site) {
        this.engine = engine;
        this.config = config;
        this.cache = cache;
        this.output = output;
        this.state = state;
        this.site = site;
        pages = new KnownPages(cache, state, site);
        files = new EditFiles(renderer, prints, new StoredPages(cache.store()), pages);
    }

    /**
     * Builds the site if the changed pages are all that changed; empty where a whole build has to.
     *
     * @param state what the last build left, whose output is as it left it
     * @param changed the pages with other texts
     */
    static Optional<FinishedBuild> tryBuilding(
            Engine engine,
            SiteConfig config,
            PageRenderer renderer,
            BuildCache cache,
            SiteOutput output,
            RenderPrints prints,
            CacheState state,
            List<CheckedPage> changed) {
        boolean isTested = !config.searchTests().equals(SearchTestsConfig.NONE);
        return state.site()
                .filter(site -> !isTested && state.reads().isEmpty())
                .map(site -> new EditBuild(engine, config, renderer, cache, output, prints, state, site))
                .flatMap(build -> build.build(changed));
    }

    private Optional<FinishedBuild> build(List<CheckedPage> changed) {
        changed.forEach(page -> edits.put(page.summary().path(), page));
        if (!changed.stream().allMatch(this::isOnlyText)) {
            return Optional.empty();
        }
        Map<SourcePath, KnownPage.KnownWords> words = new HashMap<>();
        List<AnalysedPage> analysed = new ArrayList<>();
        for (CheckedPage page : changed) {
            pages.page(page.summary().path()).words().ifPresent(former -> {
                AnalysedPage made = analyse(page, former);
                analysed.add(made);
                words.put(page.summary().path(), known(page, made));
            });
        }
        if (analysed.isEmpty()) {
            return written(new TreeSet<>(edits.keySet()), Optional.empty(), words);
        }
        return site.index()
                .map(place -> KnownIndex.read(
                        cache.store().get(place), site.settings().language()))
                .flatMap(index -> index.revised(site.settings(), analysed, pages::words))
                .filter(revised -> knowsTheSameWords(revised.index()))
                .flatMap(revised -> {
                    SortedSet<SourcePath> touched = new TreeSet<>(edits.keySet());
                    revised.related().forEach(url -> touched.add(pages.pathOf(url)));
                    return written(touched, Optional.of(revised.index()), words);
                });
    }

    /** Whether the rest of the site cannot tell a page from what it was. */
    private boolean isOnlyText(CheckedPage page) {
        KnownPage before = pages.page(page.summary().path());
        return before.html().isPresent()
                && page.isLasting()
                && page.facts().diagnostics().isEmpty()
                && !SiteSearch.mayBeGlossary(config.search(), page.summary())
                && page.facts().isOutlineOf(cache.facts(before))
                && state.result().diagnostics().stream()
                        .noneMatch(it -> it.span().path().equals(before.path()));
    }

    /** Whether the same groups of synonyms have no word on any page. */
    private boolean knowsTheSameWords(SearchIndex index) {
        List<Diagnostic> unknown = SiteSearch.unknownWords(config.search(), index).stream()
                .flatMap(it -> config.atWantedLevel(it).stream())
                .sorted()
                .toList();
        return state.result().diagnostics().stream()
                .filter(it -> it.code() == DiagnosticCode.SEARCH_UNKNOWN_WORD)
                .toList()
                .equals(unknown);
    }

    private AnalysedPage analyse(CheckedPage page, KnownPage.KnownWords former) {
        AnalysedPage before = AnalysedPage.read(cache.store().get(former.place()));
        SearchedPage searched = SearchedPage.of(page, cache);
        return new PageAnalyzer(site.settings().language())
                .analyse(new SearchDocuments(config.search().exclude())
                        .document(searched, before.url(), before.document().topic()));
    }

    private KnownPage.KnownWords known(CheckedPage page, AnalysedPage words) {
        ContentHash key = AnalysedPages.key(page, words.url(), words.document().topic());
        return new KnownPage.KnownWords(key, cache.store().put(words.bytes()));
    }

    /** @param touched the pages that may have to be rendered */
    private Optional<FinishedBuild> written(
            SortedSet<SourcePath> touched, Optional<SearchIndex> index, Map<SourcePath, KnownPage.KnownWords> words) {
        Optional<List<IndexFile>> shards = index.isPresent() ? index.get().revisedFiles() : Optional.of(List.of());
        // Nothing is put until all is made: a whole build may still have to begin.
        if (shards.isEmpty() || !areRendered(touched, index) || !output.keepAll()) {
            return Optional.empty();
        }
        edits.forEach((path, page) -> pages.page(path).html().ifPresent(html -> files.renderProofs(page, html, site)));
        files.putInto(output, index, shards.get());
        return Optional.of(finished(index, words));
    }

    private boolean areRendered(SortedSet<SourcePath> touched, Optional<SearchIndex> index) {
        return engine.map(List.copyOf(touched), path -> tryRendering(path, index)).stream()
                .allMatch(it -> it);
    }

    private boolean tryRendering(SourcePath path, Optional<SearchIndex> index) {
        CheckedPage page = Optional.ofNullable(edits.get(path)).orElseGet(() -> pages.checked(path));
        List<String> related =
                index.map(it -> it.related(pages.url(path).value())).orElse(List.of());
        return pages.page(path)
                .html()
                .filter(html -> files.tryRendering(page, html, related))
                .isPresent();
    }

    private FinishedBuild finished(Optional<SearchIndex> index, Map<SourcePath, KnownPage.KnownWords> words) {
        BuildCounts counts = state.result().counts();
        BuildCounts now = new BuildCounts(
                counts.pages(),
                counts.snippets(),
                counts.languages(),
                counts.links(),
                index.map(SearchIndex::termCount).orElse(counts.terms()));
        BuildResult result = new BuildResult(state.result().diagnostics(), now);
        BuildWork work = new BuildWork(edits.size(), false, words.size(), files.rendered());
        return FinishedBuild.of(
                result,
                work,
                Optional::empty,
                written -> written.ifPresent(left -> {
                    List<KnownPage> known = state.pages().stream()
                            .map(page -> known(page, words))
                            .toList();
                    Optional<ByteStore.Place> place =
                            index.isPresent() ? index.get().known().map(cache.store()::put) : site.index();
                    cache.save(new CacheState(
                            state.theme(),
                            known,
                            state.assets(),
                            state.reads(),
                            true,
                            Optional.of(site.with(place, files.proofs())),
                            left,
                            result));
                }));
    }

    /** A page for the next build. */
    private KnownPage known(KnownPage before, Map<SourcePath, KnownPage.KnownWords> words) {
        SourcePath path = before.path();
        Optional<KnownPage.KnownHtml> html =
                Optional.ofNullable(files.html().get(path)).or(before::html);
        CheckedPage page = edits.get(path);
        return page == null
                ? before.with(html)
                : KnownPage.of(page, cache.isSettled(page.stamp()), Optional.ofNullable(words.get(path)), html);
    }
}
