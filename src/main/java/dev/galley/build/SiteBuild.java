package dev.galley.build;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.PageFile;
import dev.galley.files.ReadText;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ProofCounts;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.render.PageRenderer;
import dev.galley.run.RunProver;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageProofs;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetProver;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The whole build: parse and prove each file alone, assemble the site, index its words, render each page with its slice
 * of the site. Only what the pages say together is held; each page's own text is stored between the steps, and each file
 * is handed over as soon as it is made. The same input gives the same bytes with every engine. Thread-safe.
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
     * @param pages the Markdown files
     * @param assets the other files of the content folder, which links may lead to; they are no part of the output
     * @param store holds the texts of pages until the build has ended
     * @param output takes the files of the site
     */
    public BuildResult run(Collection<PageFile> pages, Set<SourcePath> assets, PageStore store, SiteOutput output) {
        StoredPages stored = new StoredPages(store);
        List<ReadPage> read = engine.map(List.copyOf(pages), reading(stored));
        List<CheckedPage> checked =
                read.stream().flatMap(page -> page.checked().stream()).toList();
        Site site = engine.fold(checked.stream().map(CheckedPage::summary).toList(), Site.assembling(config, assets));
        List<CheckedPage> published = checked.stream()
                .filter(page -> site.publishes(page.summary().path()))
                .toList();
        SiteSearch search = new SiteSearch(config, new PublishedPages(searched(published, stored), site));
        SearchIndex index = search.index(engine);
        List<PageProofs> proofs = proofs(published, site);
        ProofList list = site.list(proofs);
        SiteFiles out = new SiteFiles(engine, config, theme, renderer, output);
        List<Diagnostic> found = new ArrayList<>(out.write(published, stored, site, index, list));
        read.forEach(page -> found.addAll(page.diagnostics()));
        found.addAll(site.diagnostics());
        found.addAll(theme.diagnostics());
        found.addAll(search.diagnostics(index));
        found.addAll(SearchTests.read(config.searchTests(), files).check(search, index, engine));
        return new BuildResult(wanted(found), counts(proofs, site, index));
    }

    /** What came of reading a page's file. */
    private record ReadPage(Optional<CheckedPage> checked, List<Diagnostic> diagnostics) {}

    private Function<PageFile, ReadPage> reading(StoredPages stored) {
        PageCheck check = new PageCheck(
                new MarkdownParser(config.rawHtml() == RawHtml.TRUSTED),
                new SnippetCompleter(defaults(config), files),
                prover,
                runs,
                stored);
        return page -> {
            ReadText text = page.read();
            Optional<CheckedPage> checked = text.source().map(check::check);
            List<Diagnostic> diagnostics = new ArrayList<>(text.diagnostics());
            checked.ifPresent(it -> diagnostics.addAll(it.diagnostics()));
            return new ReadPage(checked, diagnostics);
        };
    }

    private static List<SearchedPage> searched(List<CheckedPage> published, StoredPages stored) {
        return published.stream()
                .map(page -> new SearchedPage(page.summary(), page.titleAnchor(), () -> stored.texts(page.texts())))
                .toList();
    }

    /** The proofs of the published pages, in reading order. */
    private static List<PageProofs> proofs(List<CheckedPage> published, Site site) {
        Map<String, CheckedPage> byUrl = new HashMap<>();
        published.forEach(page -> byUrl.put(site.urlOf(page.summary().path()).value(), page));
        return site.readingOrder().stream()
                .flatMap(page -> Stream.ofNullable(byUrl.get(page.url().value())))
                .map(page -> new PageProofs(
                        page.summary().path(), site.link(page.summary().path()), page.blocks()))
                .toList();
    }

    private List<Diagnostic> wanted(List<Diagnostic> found) {
        return found.stream()
                .flatMap(diagnostic -> config.atWantedLevel(diagnostic).stream())
                .sorted()
                .distinct()
                .toList();
    }

    private static BuildCounts counts(List<PageProofs> proofs, Site site, SearchIndex index) {
        ProofCounts snippets = proofs.stream().map(PageProofs::counts).reduce(ProofCounts.NONE, ProofCounts::and);
        return new BuildCounts(
                proofs.size(), snippets, PageProofs.byLanguage(proofs), site.linkCount(), index.termCount());
    }
}
