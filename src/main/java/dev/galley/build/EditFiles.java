package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.search.IndexFile;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageContext;
import dev.galley.site.PageLink;
import dev.galley.site.PageProofs;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofPage;
import dev.galley.source.SourcePath;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The files of the output that an edit changes. They are made first and put afterwards. Thread-safe until they are put. */
final class EditFiles {
    private final PageRenderer renderer;
    private final RenderPrints prints;
    private final StoredPages stored;
    private final KnownPages pages;
    private final SortedMap<String, byte[]> made = new ConcurrentSkipListMap<>();
    private final Map<SourcePath, KnownPage.KnownHtml> html = new ConcurrentHashMap<>();
    private final SortedMap<SourcePath, List<String>> rendered = new ConcurrentSkipListMap<>();
    private final Map<String, ByteStore.Place> proofs = new TreeMap<>();

    EditFiles(PageRenderer renderer, RenderPrints prints, StoredPages stored, KnownPages pages) {
        this.renderer = renderer;
        this.prints = prints;
        this.stored = stored;
        this.pages = pages;
    }

    /**
     * Renders a page if it is not as it was; false if that brings a problem to light.
     *
     * @param related the addresses of the pages related to it, best first
     */
    boolean tryRendering(CheckedPage page, KnownPage.KnownHtml before, List<String> related) {
        SourcePath path = page.summary().path();
        List<PageLink> links = related.stream().map(pages::link).toList();
        PageContext context = pages.context(before).showing(pages.navigation(path), links);
        RenderPrint print = prints.of(page, context);
        if (print.equals(before.print())) {
            return true;
        }
        PageBody body = stored.body(page.body());
        RenderedPage file = renderer.render(new PlacedPage(body.page(page.summary()), body.proofs(), context));
        made.put(file.url().value(), file.bytes());
        if (path.isMarkdown()) {
            made.put(context.url().withExtension("md").value(), body.markdown().getBytes(StandardCharsets.UTF_8));
        }
        rendered.put(path, print.differences(before.print()));
        html.put(path, new KnownPage.KnownHtml(print, before.context()));
        return file.diagnostics().isEmpty();
    }

    /** Makes the list that has a page's blocks anew if it says of them what is no longer so. */
    void renderProofs(CheckedPage page, KnownPage.KnownHtml before, KnownSite site) {
        pages.context(before).proofs().map(url -> url.value()).ifPresent(url -> {
            ByteStore.Place place = Optional.ofNullable(proofs.get(url))
                    .or(() -> Optional.ofNullable(site.proofs().get(url)))
                    .orElseThrow(() -> new AssertionError("no list of proofs: " + url));
            ProofPage list = stored.proofs(place);
            List<PageProofs> changed = list.pages().stream()
                    .map(it -> it.path().equals(page.summary().path())
                            ? new PageProofs(it.path(), it.page(), page.facts().blocks())
                            : it)
                    .toList();
            if (!changed.equals(list.pages())) {
                ProofPage other = new ProofPage(list.place(), list.languages(), list.parts(), changed);
                proofs.put(url, stored.put(other));
                made.put(url, renderer.render(other).bytes());
            }
        });
    }

    /**
     * Puts all that was made, and the index where it changed.
     *
     * @param shards the files of the index that changed
     */
    void putInto(SiteOutput output, Optional<SearchIndex> index, List<IndexFile> shards) {
        made.forEach(output::put);
        shards.forEach(file -> output.put("search/" + file.name(), file.bytes()));
        index.ifPresent(it -> output.put(SiteFiles.OPEN_INDEX, out -> {
            try (InputStream before = output.before(SiteFiles.OPEN_INDEX)) {
                it.writeOpen(before, out);
            }
        }));
    }

    /** What the HTML of the rendered pages was made of. */
    Map<SourcePath, KnownPage.KnownHtml> html() {
        return html;
    }

    /** The pages that were rendered, and why each. */
    SortedMap<SourcePath, List<String>> rendered() {
        return rendered;
    }

    /** Where the lists of proofs are kept that are no longer as they were. */
    Map<String, ByteStore.Place> proofs() {
        return proofs;
    }
}
