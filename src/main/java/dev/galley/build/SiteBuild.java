package dev.galley.build;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.BlockProof;
import dev.galley.page.CompletedPage;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.ProofCounts;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.page.SnippetProof;
import dev.galley.page.Verdict;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.run.RunProver;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageProofs;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.snippet.OutputFences;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.SiteView;
import dev.galley.theme.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole build: parse and prove each file alone, assemble the site, index its words, render each page with its slice
 * of the site. The same input gives the same bytes with every engine. Thread-safe.
 */
public final class SiteBuild {
    private final Engine engine;
    private final SiteConfig config;
    private final Theme theme;
    private final MarkdownParser parser;
    private final Function<SourcePath, Optional<Source>> files;
    private final SnippetCompleter completer;
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
        this.completer = new SnippetCompleter(defaults(config), files);
        this.prover = prover;
        this.runs = runs;
        this.parser = new MarkdownParser(config.rawHtml() == RawHtml.TRUSTED);
        this.renderer =
                new PageRenderer(theme, siteView(config), config.siteUrl().map(URI::getRawPath));
    }

    private static List<SnippetDefault> defaults(SiteConfig config) {
        return config.snippets().defaults().stream()
                .map(it -> new SnippetDefault(
                        it.language(), new SnippetAttribute(it.name(), it.value(), it.span()), it.isOff()))
                .toList();
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
     * @param sources the Markdown files
     * @param assets the other files of the content folder, which links may lead to
     */
    public BuildResult run(List<Source> sources, Set<SourcePath> assets) {
        List<ProvenPage> proven = engine.map(sources, this::prove);
        Site site = engine.fold(summaries(proven), Site.assembling(config, assets));
        List<ProvenPage> published = published(proven, site);
        SiteSearch search = search(published.stream().map(ProvenPage::page).toList(), site);
        SearchIndex index = engine.fold(search.documents(), SearchIndex.indexing(search.settings()));
        List<PageProofs> proofs = engine.map(inReadingOrder(published, site), page -> proofs(page, site));
        ProofList list = site.list(proofs);
        List<PlacedPage> placed = placed(published, site, index, list);
        List<RenderedPage> rendered = new ArrayList<>(engine.map(placed, renderer::render));
        rendered.addAll(engine.map(site.proofPages(list), renderer::render));
        return new BuildResult(
                new OutputFiles(config, theme, site, index, renderer).all(placed, rendered),
                diagnostics(proven, site, rendered, check(search, index)),
                counts(proofs, site, index));
    }

    private ProvenPage prove(Source source) {
        CompletedPage page = completer.complete(parser.parse(source));
        List<SnippetProof> checked =
                page.page().snippets().stream().map(prover::prove).toList();
        return new ProvenPage(page.page(), runs.prove(page, checked), page.diagnostics());
    }

    private static List<PageSummary> summaries(List<ProvenPage> proven) {
        return proven.stream().map(page -> page.page().summary()).toList();
    }

    private static List<ProvenPage> published(List<ProvenPage> proven, Site site) {
        return proven.stream()
                .filter(page -> site.publishes(page.page().summary().path()))
                .toList();
    }

    private SiteSearch search(List<ParsedPage> published, Site site) {
        return new SiteSearch(config, new PublishedPages(published, site));
    }

    private List<Diagnostic> check(SiteSearch search, SearchIndex index) {
        List<Diagnostic> diagnostics = new ArrayList<>(search.diagnostics(index));
        diagnostics.addAll(SearchTests.read(config.searchTests(), files).check(search, index, engine));
        return diagnostics;
    }

    private static List<ProvenPage> inReadingOrder(List<ProvenPage> published, Site site) {
        Map<String, ProvenPage> byUrl = new TreeMap<>();
        published.forEach(
                page -> byUrl.put(site.urlOf(page.page().summary().path()).value(), page));
        return site.readingOrder().stream()
                .flatMap(page -> Stream.ofNullable(byUrl.get(page.url().value())))
                .toList();
    }

    private static PageProofs proofs(ProvenPage proven, Site site) {
        ParsedPage page = proven.page();
        List<Verdict> verdicts = Verdict.of(page, proven.proofs());
        List<BlockProof> blocks = new ArrayList<>();
        for (int i = 0; i < page.snippets().size(); i++) {
            Snippet snippet = page.snippets().get(i);
            blocks.add(BlockProof.of(
                    SnippetProver.usualName(snippet.language()),
                    snippet,
                    page.snippetAnchors().get(i),
                    proven.proofs().get(i).status(),
                    verdicts.get(i)));
        }
        return new PageProofs(page.summary().path(), site.link(page.summary().path()), blocks);
    }

    private List<PlacedPage> placed(List<ProvenPage> published, Site site, SearchIndex index, ProofList list) {
        Map<String, SourcePath> byUrl = new TreeMap<>();
        summaries(published).forEach(page -> byUrl.put(site.urlOf(page.path()).value(), page.path()));
        List<PlacedPage> placed = new ArrayList<>(engine.map(published, page -> {
            String url = site.urlOf(page.page().summary().path()).value();
            List<SourcePath> related = index.related(url).stream()
                    .flatMap(other -> Stream.ofNullable(byUrl.get(other)))
                    .toList();
            return site.place(page.page(), page.proofs(), list, related);
        }));
        placed.addAll(site.generated(list));
        return placed;
    }

    private List<Diagnostic> diagnostics(
            List<ProvenPage> proven, Site site, List<RenderedPage> rendered, List<Diagnostic> ofSearch) {
        Stream<Diagnostic> ofPages = proven.stream().flatMap(SiteBuild::diagnostics);
        Stream<Diagnostic> ofRendering = rendered.stream().flatMap(page -> page.diagnostics().stream());
        return Stream.of(
                        ofPages,
                        site.diagnostics().stream(),
                        theme.diagnostics().stream(),
                        ofRendering,
                        ofSearch.stream())
                .flatMap(all -> all)
                .flatMap(diagnostic -> config.atWantedLevel(diagnostic).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<Diagnostic> diagnostics(ProvenPage page) {
        Stream<Diagnostic> ofSnippets = page.proofs().stream().flatMap(proof -> proof.diagnostics().stream());
        return Stream.of(
                        page.page().summary().diagnostics().stream(),
                        ofSnippets,
                        page.diagnostics().stream(),
                        OutputFences.check(page.page()).stream())
                .flatMap(all -> all);
    }

    private static BuildCounts counts(List<PageProofs> proofs, Site site, SearchIndex index) {
        ProofCounts snippets = proofs.stream().map(PageProofs::counts).reduce(ProofCounts.NONE, ProofCounts::and);
        return new BuildCounts(
                proofs.size(), snippets, PageProofs.byLanguage(proofs), site.linkCount(), index.termCount());
    }
}
