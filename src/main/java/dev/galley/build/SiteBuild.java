package dev.galley.build;

import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.Asset;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.files.WrittenFile;
import dev.galley.render.PageRenderer;
import dev.galley.run.RunProver;
import dev.galley.search.KnownIndex;
import dev.galley.search.SearchIndex;
import dev.galley.search.SearchSettings;
import dev.galley.site.PageProofs;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.SiteView;
import dev.galley.theme.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The whole build: parse and prove each file alone, assemble the site, index its words, render each page with its slice
 * of the site. Only what the pages say together is held; each page's own text is stored between the steps, and each file
 * is handed over as soon as it is made. What the last build left is taken over where nothing has changed that it depends
 * on. The same input gives the same bytes with every engine, and whatever is remembered. Thread-safe.
 */
public final class SiteBuild {
    private final Engine engine;
    private final SiteConfig config;
    private final Theme theme;
    private final Function<SourcePath, Optional<Source>> files;
    private final SnippetProver prover;
    private final RunProver runs;
    private final PageRenderer renderer;

    /** @param prover checks and colours the code of all pages; it may serve many builds */
    public SiteBuild(Engine engine, SiteConfig config, Theme theme, SnippetProver prover) {
        this(engine, config, theme, path -> Optional.empty(), prover, RunProver.idle());
    }

    /**
     * @param files the text of a file below the folder of {@code galley.yml}, if pages may take code from it; search tests are read so, too
     * @param prover checks and colours the code of all pages; it may serve many builds
     * @param runs proves the code of all pages that is to be run
     */
    public SiteBuild(
            Engine engine,
            SiteConfig config,
            Theme theme,
            Function<SourcePath, Optional<Source>> files,
            SnippetProver prover,
            RunProver runs) {
        this.engine = engine;
        this.config = config;
        this.theme = theme;
        this.files = files;
        this.prover = prover;
        this.runs = runs;
        this.renderer =
                new PageRenderer(theme, siteView(config), config.siteUrl().map(URI::getRawPath));
    }

    private static SiteView siteView(SiteConfig config) {
        return new SiteView(
                config.siteName(),
                config.siteDescription().orElse(""),
                config.language(),
                config.repoUrl().map(URI::toString).orElse(null),
                config.extra());
    }

    /**
     * Builds a site.
     *
     * @param pages the Markdown files
     * @param assets the other files of the content folder, which links may lead to; they are no part of the output
     * @param cache what is remembered of the last build
     * @param output takes the files of the site
     */
    public FinishedBuild run(
            Collection<PageFile> pages, Collection<Asset> assets, BuildCache cache, SiteOutput output) {
        ContentHash design = theme.hash();
        SortedMap<SourcePath, FileStamp> others = new TreeMap<>();
        assets.forEach(asset -> others.put(asset.path(), asset.stamp()));
        return cache.former()
                .filter(state -> state.isComplete() && state.pages().size() == pages.size())
                .filter(state -> state.theme().equals(design) && state.assets().equals(others))
                .filter(state -> output.isAsLeft())
                .flatMap(state -> withoutBuilding(state, pages, design, cache, output))
                .orElseGet(() -> build(pages, others, design, cache, output));
    }

    /** The site if no page changed, or only a few pages and not what others see of them. */
    private Optional<FinishedBuild> withoutBuilding(
            CacheState state, Collection<PageFile> pages, ContentHash design, BuildCache cache, SiteOutput output) {
        List<PageFile> changed = pages.stream()
                .filter(page -> cache.page(page.path())
                        .filter(known -> known.isAsItWas(page, files))
                        .isEmpty())
                .toList();
        if (!changed.isEmpty()) {
            return edited(state, changed, design, cache, output);
        }
        return state.reads().stream().allMatch(read -> read.isAsItWas(files))
                ? Optional.of(unchanged(state, cache))
                : Optional.empty();
    }

    private Optional<FinishedBuild> edited(
            CacheState state, List<PageFile> changed, ContentHash design, BuildCache cache, SiteOutput output) {
        boolean areKnown =
                changed.stream().allMatch(page -> cache.page(page.path()).isPresent());
        if (!areKnown || changed.size() > KnownIndex.MOST_EDITS) {
            return Optional.empty();
        }
        PageCheck check = new PageCheck(new PageProver(config, prover, runs, files), files, cache);
        List<CheckedPage> made = engine.map(changed, check::check).stream()
                .filter(page -> page.ofFile().isEmpty())
                .flatMap(page -> page.page().stream())
                .toList();
        return made.size() == changed.size()
                ? EditBuild.tryBuilding(engine, config, renderer, cache, output, new RenderPrints(design), state, made)
                : Optional.empty();
    }

    /** Pages that have settled since need not be read the next time. */
    private static FinishedBuild unchanged(CacheState state, BuildCache cache) {
        List<KnownPage> pages = state.pages().stream()
                .map(page -> page.isSettled() || !cache.isSettled(page.stamp()) ? page : page.settled())
                .toList();
        return FinishedBuild.unchanged(state.result(), written -> {
            if (!pages.equals(state.pages())) {
                cache.save(state.with(pages));
            }
        });
    }

    private FinishedBuild build(
            Collection<PageFile> pages,
            SortedMap<SourcePath, FileStamp> assets,
            ContentHash design,
            BuildCache cache,
            SiteOutput output) {
        StoredPages stored = new StoredPages(cache.store());
        PageCheck check = new PageCheck(new PageProver(config, prover, runs, files), files, cache);
        List<Diagnostic> found = new ArrayList<>();
        AssembledSite assembled = assembled(engine.map(List.copyOf(pages), check::check), assets, found);
        Site site = assembled.site();
        List<CheckedPage> checked = assembled.pages();
        List<CheckedPage> published = checked.stream()
                .filter(page -> site.publishes(page.summary().path()))
                .toList();
        SiteSearch search = new SiteSearch(
                config,
                new PublishedPages(
                        published.stream()
                                .map(page -> SearchedPage.of(page, cache))
                                .toList(),
                        site));
        AnalysedPages words =
                new AnalysedPages(published, site, search.settings().language(), cache);
        SearchIndex index = search.index(engine, words::of);
        List<PageProofs> proofs = proofs(published, site);
        ProofList list = site.list(proofs);
        SiteFiles out = new SiteFiles(engine, config, theme, renderer, output, new RenderPrints(design), cache);
        found.addAll(out.write(published, stored, site, index, list));
        found.addAll(site.diagnostics());
        found.addAll(theme.diagnostics());
        found.addAll(search.diagnostics(index));
        SortedMap<SourcePath, FileRead> reads = new ConcurrentSkipListMap<>();
        found.addAll(SearchTests.read(config.searchTests(), path -> noted(path, reads))
                .check(search, index, engine));
        BuildResult result =
                new BuildResult(wanted(found), BuildCounts.of(proofs, site.linkCount(), index.termCount()));
        BuildWork work =
                new BuildWork(check.parsed(), check.parsed() == checked.size(), words.analysed(), out.rendered());
        RunProver calm = runs.withoutRunning();
        Supplier<Optional<LastSite>> last = () -> Optional.of(
                new LastSite(site, list, out.related(), renderer, now -> new PageProver(config, prover, calm, now)));
        return FinishedBuild.of(result, work, last, written -> {
            List<KnownPage> known = checked.stream()
                    .filter(CheckedPage::isLasting)
                    .map(page -> known(page, cache, words, written.map(it -> out.html())))
                    .toList();
            boolean isComplete = written.isPresent() && known.size() == pages.size();
            cache.save(new CacheState(
                    design,
                    known,
                    assets,
                    List.copyOf(reads.values()),
                    isComplete,
                    isComplete ? Optional.of(known(site, search.settings(), index, out, cache)) : Optional.empty(),
                    written.map(it -> settled(it, assets, cache)).orElseGet(cache::output),
                    result));
        });
    }

    /**
     * A site and its pages, without their contents: they are read again when a page is rendered, since those of all pages are
     * too many to be held.
     */
    private record AssembledSite(Site site, List<CheckedPage> pages) {}

    /** @param found takes what is wrong with each page by itself */
    private AssembledSite assembled(
            List<PageCheck.Checked> read, SortedMap<SourcePath, FileStamp> assets, List<Diagnostic> found) {
        read.stream().flatMap(PageCheck.Checked::diagnostics).forEach(found::add);
        List<CheckedPage> whole =
                read.stream().flatMap(it -> it.page().stream()).toList();
        Site site = engine.fold(
                whole.stream().map(CheckedPage::summary).toList(), Site.assembling(config, assets.keySet()));
        return new AssembledSite(
                site, whole.stream().map(CheckedPage::withoutContents).toList());
    }

    /** Without the assets that may have changed within a tick of the clock: their bytes are compared next time. */
    private static Map<String, WrittenFile> settled(
            Map<String, WrittenFile> written, Map<SourcePath, FileStamp> assets, BuildCache cache) {
        Map<String, WrittenFile> settled = new HashMap<>(written);
        assets.forEach((path, stamp) -> {
            if (!cache.isSettled(stamp)) {
                settled.remove(path.value());
            }
        });
        return settled;
    }

    private Optional<Source> noted(SourcePath path, Map<SourcePath, FileRead> reads) {
        Optional<Source> source = files.apply(path);
        reads.put(path, FileRead.of(path, source));
        return source;
    }

    /** A page for the next build. Without a new site in place, the HTML in the output is still that of an earlier one. */
    private static KnownPage known(
            CheckedPage page,
            BuildCache cache,
            AnalysedPages words,
            Optional<Map<SourcePath, KnownPage.KnownHtml>> html) {
        SourcePath path = page.summary().path();
        Optional<KnownPage.KnownHtml> rendered = html.isPresent()
                ? Optional.ofNullable(html.get().get(path))
                : cache.page(path).flatMap(KnownPage::html);
        return KnownPage.of(page, cache.isSettled(page.stamp()), words.known(path), rendered);
    }

    private static KnownSite known(
            Site site, SearchSettings settings, SearchIndex index, SiteFiles out, BuildCache cache) {
        return new KnownSite(
                new StoredPages(cache.store()).put(site.outline()),
                new TreeMap<>(out.proofs()),
                index.known().map(cache.store()::put),
                settings);
    }

    /** The proofs of the published pages, in reading order. */
    private static List<PageProofs> proofs(List<CheckedPage> published, Site site) {
        Map<String, CheckedPage> byUrl = new HashMap<>();
        published.forEach(page -> byUrl.put(site.urlOf(page.summary().path()).value(), page));
        return site.readingOrder().stream()
                .flatMap(page -> Stream.ofNullable(byUrl.get(page.url().value())))
                .map(page -> new PageProofs(
                        page.summary().path(),
                        site.link(page.summary().path()),
                        page.facts().blocks()))
                .toList();
    }

    private List<Diagnostic> wanted(List<Diagnostic> found) {
        return found.stream()
                .flatMap(diagnostic -> config.atWantedLevel(diagnostic).stream())
                .sorted()
                .distinct()
                .toList();
    }
}
