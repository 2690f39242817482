package dev.galley.build;

import dev.galley.config.SearchTestsConfig;
import dev.galley.config.SiteConfig;
import dev.galley.files.ByteStore;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.search.AnalysedPage;
import dev.galley.search.IndexFile;
import dev.galley.search.KnownIndex;
import dev.galley.search.PageAnalyzer;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageContext;
import dev.galley.site.PageLink;
import dev.galley.site.PageProofs;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofPage;
import dev.galley.site.SiteOutline;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The build of a site in which nothing changed but texts inside a few pages: no title, heading, link or anchor, and no
 * block's proof. Then the site is as it was, and only these pages are rendered, the lists of their proofs, the pages that
 * come to be related to others, and the search index where it has their words. Gives what a whole build gives.
 */
final class EditBuild {
    private static final String OPEN_INDEX = "search-index.json";

    private final Engine engine;
    private final PageRenderer renderer;
    private final BuildCache cache;
    private final StoredPages stored;
    private final SiteOutput output;
    private final RenderPrints prints;
    private final SearchDocuments documents;

    private final CacheState state;
    private final KnownSite site;
    private final SiteOutline outline;
    private final SiteOutline.Slices slices;
    private final Map<SourcePath, KnownPage> pages = new HashMap<>();
    private final Map<String, SourcePath> paths = new HashMap<>();
    private final Map<SourcePath, KnownPage> after = new HashMap<>();
    private final Map<String, ByteStore.Place> proofs = new TreeMap<>();
    private final SortedMap<SourcePath, List<String>> rendered = new TreeMap<>();
    private final SortedMap<String, byte[]> pageFiles = new TreeMap<>();

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
        this.renderer = renderer;
        this.cache = cache;
        this.stored = new StoredPages(cache.store());
        this.output = output;
        this.prints = prints;
        this.documents = new SearchDocuments(config.search().exclude());
        this.state = state;
        this.site = site;
        outline = stored.outline(site.outline());
        slices = outline.slices();
        state.pages().forEach(page -> pages.put(page.path(), page));
        outline.addresses().forEach((path, url) -> paths.put(url.value(), path));
    }

    /** A changed page, as it was and as it is. */
    private record Edit(KnownPage before, CheckedPage after) {
        SourcePath path() {
            return before.path();
        }
    }

    /** Builds the site if the changed pages are all that changed; empty where a whole build has to. */
    static Optional<FinishedBuild> tryBuilding(
            Engine engine,
            SiteConfig config,
            PageRenderer renderer,
            BuildCache cache,
            SiteOutput output,
            RenderPrints prints,
            CacheState state,
            List<CheckedPage> changed) {
        if (state.site().isEmpty() || !config.searchTests().equals(SearchTestsConfig.NONE) || !state.reads().isEmpty()) {
            return Optional.empty();
        }
        Map<SourcePath, CheckedPage> byPath = new HashMap<>();
        changed.forEach(page -> byPath.put(page.summary().path(), page));
        List<Edit> edits = new ArrayList<>();
        for (KnownPage page : state.pages()) {
            CheckedPage now = byPath.get(page.path());
            if (now != null) {
                edits.add(new Edit(page, now));
            }
        }
        boolean isOnlyText = edits.stream()
                .allMatch(edit -> edit.before().html().isPresent()
                        && edit.after().isLasting()
                        && edit.after().facts().diagnostics().isEmpty()
                        && !SiteSearch.mayBeGlossary(config.search(), edit.after().summary())
                        && edit.after().facts().isOutlineOf(cache.facts(edit.before()))
                        && state.result().diagnostics().stream()
                                .noneMatch(it -> it.span().path().equals(edit.path())));
        return isOnlyText
                ? new EditBuild(
                                engine,
                                config,
                                renderer,
                                cache,
                                output,
                                prints,
                                state,
                                state.site().get())
                        .build(edits)
                : Optional.empty();
    }

    private Optional<FinishedBuild> build(List<Edit> edits) {
        List<AnalysedPage> words = new ArrayList<>();
        for (Edit edit : edits) {
            Optional<KnownPage.KnownWords> known = edit.before().words().map(it -> analyse(edit, it, words));
            after.put(edit.path(), known(edit, known));
        }
        Optional<SearchIndex> index = Optional.empty();
        Set<SourcePath> touched = new HashSet<>();
        edits.forEach(edit -> touched.add(edit.path()));
        if (!words.isEmpty()) {
            Optional<KnownIndex.Revised> revised = site.index()
                    .flatMap(place -> KnownIndex.read(
                                    cache.store().get(place), site.settings().language())
                            .revised(site.settings(), words, this::words));
            if (revised.isEmpty()) {
                return Optional.empty();
            }
            index = Optional.of(revised.get().index());
            revised.get().related().forEach(url -> touched.add(pathOf(url)));
        }
        // Nothing is put until all is made: a whole build may still have to begin.
        if (!render(edits, touched, index) || !output.keepAll()) {
            return Optional.empty();
        }
        index.ifPresent(this::writeIndex);
        edits.forEach(this::writeProofs);
        pageFiles.forEach(output::put);
        return Optional.of(finished(edits, index));
    }

    private SourcePath pathOf(String url) {
        SourcePath path = paths.get(url);
        if (path == null) {
            throw new AssertionError("no page of this site: " + url);
        }
        return path;
    }

    private AnalysedPage words(String url) {
        KnownPage page = pages.get(pathOf(url));
        KnownPage.KnownWords words = page.words().orElseThrow(() -> new AssertionError("not searched: " + url));
        return AnalysedPage.read(cache.store().get(words.place()));
    }

    private KnownPage.KnownWords analyse(Edit edit, KnownPage.KnownWords former, List<AnalysedPage> words) {
        AnalysedPage before = AnalysedPage.read(cache.store().get(former.place()));
        CheckedPage page = edit.after();
        SearchedPage searched =
                new SearchedPage(page.summary(), page.facts().titleAnchor(), () -> stored.texts(page.texts()));
        List<String> topic = before.document().topic();
        AnalysedPage made = new PageAnalyzer(site.settings().language())
                .analyse(documents.document(searched, before.url(), topic));
        words.add(made);
        ContentHash key = AnalysedPages.key(page, before.url(), topic);
        return new KnownPage.KnownWords(key, cache.store().put(made.bytes()));
    }

    private KnownPage known(Edit edit, Optional<KnownPage.KnownWords> words) {
        CheckedPage page = edit.after();
        return new KnownPage(
                edit.path(),
                page.stamp(),
                cache.isSettled(page.stamp()),
                page.text(),
                page.reads(),
                page.stored(),
                page.texts(),
                page.body(),
                words,
                Optional.empty());
    }

    private void writeIndex(SearchIndex index) {
        index.files().stream()
                .filter(file -> !file.isKept())
                .forEach(file -> output.put("search/" + file.name(), file.bytes()));
        output.put(OPEN_INDEX, out -> {
            try (InputStream before = output.before(OPEN_INDEX)) {
                index.writeOpen(before, out);
            }
        });
    }

    /** Renders the changed pages, and those that have other related pages; false if that brings a problem to light. */
    private boolean render(List<Edit> edits, Set<SourcePath> touched, Optional<SearchIndex> index) {
        Map<SourcePath, CheckedPage> changed = new HashMap<>();
        edits.forEach(edit -> changed.put(edit.path(), edit.after()));
        List<SourcePath> order = touched.stream().sorted(Comparator.naturalOrder()).toList();
        return engine
                .map(order, path -> {
                    KnownPage before = pages.get(path);
                    CheckedPage now = changed.containsKey(path) ? changed.get(path) : former(before);
                    return render(before, now, index);
                })
                .stream()
                .allMatch(it -> it);
    }

    private CheckedPage former(KnownPage page) {
        return new CheckedPage(
                cache.facts(page),
                page.stamp(),
                page.text(),
                page.reads(),
                true,
                page.facts(),
                page.texts(),
                page.body());
    }

    private boolean render(KnownPage before, CheckedPage now, Optional<SearchIndex> index) {
        SourcePath path = before.path();
        Optional<KnownPage.KnownHtml> html = before.html();
        if (html.isEmpty()) {
            return false;
        }
        PageContext kept = stored.context(html.get().context());
        List<PageLink> related =
                index.map(it -> it.related(kept.url().value())).orElse(List.of()).stream()
                        .map(url -> linkTo(pathOf(url)))
                        .toList();
        PageContext context = kept.showing(slices.of(path), related);
        RenderPrint print = prints.of(now, context);
        if (print.equals(html.get().print())) {
            return true;
        }
        PageBody body = stored.body(now.body());
        RenderedPage page = renderer.render(new PlacedPage(body.page(now.summary()), body.proofs(), context));
        if (!page.diagnostics().isEmpty()) {
            return false;
        }
        synchronized (rendered) {
            pageFiles.put(page.url().value(), page.bytes());
            if (path.isMarkdown()) {
                pageFiles.put(
                        context.url().withExtension("md").value(), body.markdown().getBytes(StandardCharsets.UTF_8));
            }
            rendered.put(path, print.differences(html.get().print()));
            KnownPage known = after.getOrDefault(path, before);
            after.put(path, known.with(Optional.of(new KnownPage.KnownHtml(print, html.get().context()))));
        }
        return true;
    }

    private PageLink linkTo(SourcePath path) {
        PageFacts facts = cache.facts(pages.get(path));
        return new PageLink(
                outline.addresses().get(path), facts.summary().title(), facts.summary().description());
    }

    /** The list that has a page's blocks is written anew if it says of them what is no longer so. */
    private void writeProofs(Edit edit) {
        PageContext context = stored.context(edit.before().html().orElseThrow().context());
        context.proofs().map(url -> url.value()).ifPresent(url -> {
            ByteStore.Place place = proofs.getOrDefault(url, site.proofs().get(url));
            ProofPage list = stored.proofs(place);
            List<PageProofs> changed = list.pages().stream()
                    .map(page -> page.path().equals(edit.path())
                            ? new PageProofs(page.path(), page.page(), edit.after().facts().blocks())
                            : page)
                    .toList();
            if (!changed.equals(list.pages())) {
                ProofPage made = new ProofPage(list.place(), list.languages(), list.parts(), changed);
                proofs.put(url, stored.put(made));
                output.put(url, renderer.render(made).bytes());
            }
        });
    }

    private FinishedBuild finished(List<Edit> edits, Optional<SearchIndex> index) {
        BuildCounts counts = state.result().counts();
        BuildCounts now = new BuildCounts(
                counts.pages(),
                counts.snippets(),
                counts.languages(),
                counts.links(),
                index.map(SearchIndex::termCount).orElse(counts.terms()));
        BuildResult result = new BuildResult(state.result().diagnostics(), now);
        BuildWork work = new BuildWork(edits.size(), false, edits.size(), rendered);
        return FinishedBuild.of(result, work, Optional::empty, written -> written.ifPresent(files -> {
            List<KnownPage> known = state.pages().stream()
                    .map(page -> after.getOrDefault(page.path(), page))
                    .toList();
            Optional<ByteStore.Place> place =
                    index.isPresent() ? index.get().known().map(cache.store()::put) : site.index();
            cache.save(new CacheState(
                    state.theme(),
                    known,
                    state.assets(),
                    state.reads(),
                    true,
                    Optional.of(site.with(place, proofs)),
                    files,
                    result));
        }));
    }
}
