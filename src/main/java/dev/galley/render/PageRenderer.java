package dev.galley.render;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.FrontMatter;
import dev.galley.page.PageSummary;
import dev.galley.site.PageContext;
import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.ProofPage;
import dev.galley.theme.PageView;
import dev.galley.theme.RedirectView;
import dev.galley.theme.Rendering;
import dev.galley.theme.SiteView;
import dev.galley.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renders placed pages with a theme. Thread-safe; quickest when each thread goes folder by folder. */
public final class PageRenderer {
    private static final String DEFAULT_TEMPLATE = "page";

    private final Theme theme;
    private final SiteView site;
    private final Optional<String> rootPath;
    /** Each thread renders neighbouring pages one after another, so what it keeps of one serves the next. */
    private final ThreadLocal<NavLines> navLines = ThreadLocal.withInitial(NavLines::new);

    /**
     * @param rootPath where the site's root is on its host, with a slash at both ends; the page for unknown addresses
     *     needs it, because it is shown in place of pages at any depth
     */
    public PageRenderer(Theme theme, SiteView site, Optional<String> rootPath) {
        this.theme = theme;
        this.site = site;
        this.rootPath = rootPath;
    }

    /** The finished file. A template that the page names and the theme lacks is a problem; the default one is used. */
    public RenderedPage render(PlacedPage placed) {
        FrontMatter frontMatter = placed.page().summary().frontMatter();
        String template = frontMatter.template().orElse(DEFAULT_TEMPLATE);
        Rendering rendering = render(template, placed, BodyHtml.of(placed));
        List<Diagnostic> problems = new ArrayList<>(rendering.diagnostics());
        frontMatter
                .templateSpan()
                .flatMap(span -> theme.missing(template, span))
                .ifPresent(problems::add);
        return new RenderedPage(placed.context().url(), rendering.bytes(), problems);
    }

    /** The page that stands at a former address and leads on to the new one. */
    public RenderedPage render(PageUrl former, PageLink target, Optional<String> canonicalUrl) {
        RedirectView view = new RedirectView(
                site, former.root(), target.title(), former.to(target.url()), canonicalUrl.orElse(null));
        Rendering rendering = theme.render(view);
        return new RenderedPage(former, rendering.bytes(), rendering.diagnostics());
    }

    /** A page of the list of proofs: the template of the list makes its body. */
    public RenderedPage render(ProofPage page) {
        Rendering body = theme.render(ProofsRenderer.view(page));
        Rendering whole = render(DEFAULT_TEMPLATE, page.place(), body.html());
        List<Diagnostic> problems = new ArrayList<>(body.diagnostics());
        problems.addAll(whole.diagnostics());
        return new RenderedPage(page.place().context().url(), whole.bytes(), problems);
    }

    private Rendering render(String template, PlacedPage placed, String bodyHtml) {
        NavLines lines = navLines.get();
        PageView view = view(placed, bodyHtml, lines);
        return theme.render(template, view, lines.memory());
    }

    private PageView view(PlacedPage placed, String bodyHtml, NavLines lines) {
        PageSummary summary = placed.page().summary();
        FrontMatter frontMatter = summary.frontMatter();
        PageContext context = placed.context();
        Way way = wayFrom(context);
        boolean hasSource =
                context.kind() != PageContext.Kind.NOT_FOUND && summary.path().isMarkdown();
        return new PageView(
                site,
                way.root(),
                context.kind().word(),
                summary.title(),
                summary.description(),
                context.canonicalUrl().orElse(null),
                context.editUrl().orElse(null),
                hasSource ? way.to(context.url().withExtension("md")) : null,
                context.proofs().map(list -> way.to(ProofList.TOP)).orElse(null),
                frontMatter.date().orElse(null),
                frontMatter.updated().orElse(null),
                frontMatter.isSearchable(),
                bodyHtml,
                way.to(context.breadcrumbs()),
                lines.of(context.navigation(), way),
                TableOfContents.of(summary.sections()),
                context.previous().map(way::to).orElse(null),
                context.next().map(way::to).orElse(null),
                way.to(context.tags()),
                way.to(context.children()),
                way.to(context.backlinks()),
                way.to(context.related()),
                frontMatter.extra());
    }

    private Way wayFrom(PageContext context) {
        boolean isAnywhere = context.kind() == PageContext.Kind.NOT_FOUND && rootPath.isPresent();
        return new Way(isAnywhere ? rootPath.get() : context.url().root(), context.url(), isAnywhere);
    }
}
