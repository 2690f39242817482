package dev.galley.build;

import dev.galley.files.PageFile;
import dev.galley.page.PageSummary;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.site.PageContext;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The site as the last build had it: what a page needs to be shown with a new text before all is built again. No code is
 * run for that; it is shown as proven if the last build has proven the same code. Thread-safe.
 */
public final class LastSite {
    private final Site site;
    private final ProofList list;
    private final Map<SourcePath, List<SourcePath>> related;
    private final PageRenderer renderer;
    private final Function<Function<SourcePath, Optional<Source>>, PageProver> prover;

    /**
     * @param related the pages related to each, best first
     * @param prover proves pages that take code from the files it is given
     */
    LastSite(
            Site site,
            ProofList list,
            Map<SourcePath, List<SourcePath>> related,
            PageRenderer renderer,
            Function<Function<SourcePath, Optional<Source>>, PageProver> prover) {
        this.site = site.forEdits();
        this.list = list.withoutBlocks();
        this.related = Map.copyOf(related);
        this.renderer = renderer;
        this.prover = prover;
    }

    /**
     * Renders one page anew: its text is the new one, and so are its title, its contents and where its links lead; what it
     * shows of other pages is as it was.
     *
     * @param files the text of a file below the folder of {@code galley.yml}, if pages may take code from it
     * @return the files of the output that are made of the page alone, by name; none when only a build can tell: for a page
     *     that is new, a draft, or cannot be read
     */
    public Map<String, byte[]> render(PageFile page, Function<SourcePath, Optional<Source>> files) {
        return site.publishes(page.path())
                ? page.read().source().map(source -> render(source, files)).orElse(Map.of())
                : Map.of();
    }

    private Map<String, byte[]> render(Source source, Function<SourcePath, Optional<Source>> files) {
        ProvenPage proven = prover.apply(files).prove(source);
        PageSummary summary = proven.summary();
        return summary.frontMatter().isDraft() ? Map.of() : render(proven, summary);
    }

    private Map<String, byte[]> render(ProvenPage proven, PageSummary summary) {
        PageContext context = site.contextOfEdited(summary, list, related.getOrDefault(summary.path(), List.of()));
        PageBody body = proven.body();
        RenderedPage rendered = renderer.render(new PlacedPage(body.page(summary), body.proofs(), context));
        return Map.of(
                rendered.url().value(),
                rendered.bytes(),
                context.url().withExtension("md").value(),
                body.markdown().getBytes(StandardCharsets.UTF_8));
    }
}
