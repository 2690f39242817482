package dev.galley.build;

import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.ByteStore;
import dev.galley.page.PageSummary;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageContext;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The last step: makes the files of the output, pages and what stands beside them, and hands each over. */
final class SiteFiles {
    /** The open form of the search index. */
    static final String OPEN_INDEX = "search-index.json";

    private final Engine engine;
    private final SiteConfig config;
    private final Theme theme;
    private final PageRenderer renderer;
    private final SiteOutput output;
    private final RenderPrints hashes;
    private final BuildCache cache;
    private final Map<SourcePath, KnownPage.KnownHtml> html = new ConcurrentHashMap<>();
    private final Map<String, ByteStore.Place> proofs = new ConcurrentHashMap<>();
    private final Map<SourcePath, List<SourcePath>> related = new ConcurrentHashMap<>();
    private final SortedMap<SourcePath, List<String>> rendered = new ConcurrentSkipListMap<>();

    SiteFiles(
            Engine engine,
            SiteConfig config,
            Theme theme,
            PageRenderer renderer,
            SiteOutput output,
            RenderPrints hashes,
            BuildCache cache) {
        this.cache = cache;
        this.hashes = hashes;
        this.engine = engine;
        this.config = config;
        this.theme = theme;
        this.renderer = renderer;
        this.output = output;
    }

    /**
     * Writes all files; gives the problems that only rendering brings to light.
     *
     * @param published may be without contents
     */
    List<Diagnostic> write(
            List<CheckedPage> published, StoredPages stored, Site site, SearchIndex index, ProofList list) {
        theme.assets().forEach((name, bytes) -> output.put("assets/" + name, bytes));
        writeForMachines(site);
        Map<String, SourcePath> byUrl = new HashMap<>();
        published.forEach(page -> byUrl.put(
                site.urlOf(page.summary().path()).value(), page.summary().path()));
        List<Supplier<List<Diagnostic>>> steps = new ArrayList<>();
        // The longest first, each on one thread, so that no thread waits for another at the end.
        steps.add(() -> writeShards(index));
        steps.add(() -> writeOpen(index));
        published.forEach(page -> steps.add(() -> {
            List<SourcePath> alike = index
                    .related(site.urlOf(page.summary().path()).value())
                    .stream()
                    .flatMap(url -> Stream.ofNullable(byUrl.get(url)))
                    .toList();
            related.put(page.summary().path(), alike);
            return write(page, site.contextOf(page.summary(), list, alike), stored);
        }));
        List<List<Diagnostic>> found = new ArrayList<>(engine.map(steps, Supplier::get));
        found.addAll(engine.map(site.generated(list), this::write));
        found.addAll(engine.map(site.proofPages(list), page -> {
            if (cache.isLasting()) {
                proofs.put(page.place().context().url().value(), stored.put(page));
            }
            return write(renderer.render(page));
        }));
        site.redirects()
                .forEach((former, target) ->
                        found.add(write(renderer.render(former, target, site.canonicalUrl(target.url())))));
        return found.stream().flatMap(List::stream).toList();
    }

    /** What the pages were made of that may stay as they are next time. */
    Map<SourcePath, KnownPage.KnownHtml> html() {
        return html;
    }

    /** Where the pages that list proofs are kept, by address. */
    Map<String, ByteStore.Place> proofs() {
        return proofs;
    }

    /** The pages related to each, best first. */
    Map<SourcePath, List<SourcePath>> related() {
        return related;
    }

    /** The pages that were rendered, and why each. */
    SortedMap<SourcePath, List<String>> rendered() {
        return rendered;
    }

    private List<Diagnostic> write(CheckedPage page, PageContext context, StoredPages stored) {
        SourcePath path = page.summary().path();
        RenderPrint print = hashes.of(page, context);
        Optional<KnownPage.KnownHtml> former = cache.page(path).flatMap(KnownPage::html);
        boolean isSame = page.isLasting()
                && former.filter(it -> it.print().equals(print)).isPresent()
                && output.keep(context.url().value())
                && (!path.isMarkdown()
                        || output.keep(context.url().withExtension("md").value()));
        if (isSame) {
            former.ifPresent(it -> html.put(path, it));
            return List.of();
        }
        rendered.put(path, former.map(it -> print.differences(it.print())).orElse(List.of()));
        PageBody body = stored.body(page.body());
        PageSummary whole = cache.facts(page.stored()).summary();
        List<Diagnostic> found = write(new PlacedPage(body.page(whole), body.proofs(), context));
        if (page.isLasting() && found.isEmpty()) {
            html.put(path, new KnownPage.KnownHtml(print, stored.put(context)));
        }
        return found;
    }

    private List<Diagnostic> writeShards(SearchIndex index) {
        index.files().forEach(file -> output.put("search/" + file.name(), file.bytes()));
        return List.of();
    }

    private List<Diagnostic> writeOpen(SearchIndex index) {
        output.put(OPEN_INDEX, index::writeOpen);
        return List.of();
    }

    private void writeForMachines(Site site) {
        NavigationFiles.of(site).forEach(output::put);
        put("llms.txt", ForMachines.llms(config, site));
        put("robots.txt", ForMachines.robots(site));
        if (config.siteUrl().isPresent()) {
            put("sitemap.xml", ForMachines.sitemap(site));
        }
    }

    private List<Diagnostic> write(PlacedPage page) {
        if (page.page().summary().path().isMarkdown()) {
            put(page.context().url().withExtension("md").value(), page.page().markdown());
        }
        return write(renderer.render(page));
    }

    private List<Diagnostic> write(RenderedPage page) {
        output.put(page.url().value(), page.bytes());
        return page.diagnostics();
    }

    private void put(String name, String text) {
        output.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
