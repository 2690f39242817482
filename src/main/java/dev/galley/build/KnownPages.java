package dev.galley.build;

import dev.galley.search.AnalysedPage;
import dev.galley.site.NavLink;
import dev.galley.site.PageContext;
import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.site.SiteOutline;
import dev.galley.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The published pages of the last build, found by their paths and addresses. Thread-safe. */
final class KnownPages {
    private final BuildCache cache;
    private final StoredPages stored;
    private final SiteOutline outline;
    private final SiteOutline.Slices slices;
    private final Map<SourcePath, KnownPage> pages = new HashMap<>();
    private final Map<String, SourcePath> paths = new HashMap<>();

    KnownPages(BuildCache cache, CacheState state, KnownSite site) {
        this.cache = cache;
        stored = new StoredPages(cache.store());
        outline = stored.outline(site.outline());
        slices = outline.slices();
        state.pages().forEach(page -> pages.put(page.path(), page));
        outline.addresses().forEach((path, url) -> paths.put(url.value(), path));
    }

    KnownPage page(SourcePath path) {
        return known(pages.get(path), path);
    }

    SourcePath pathOf(String url) {
        return known(paths.get(url), url);
    }

    private static <T> T known(@Nullable T found, Object name) {
        if (found == null) {
            throw new AssertionError("no page of this site: " + name);
        }
        return found;
    }

    /** The page as the steps of a build have it. */
    CheckedPage checked(SourcePath path) {
        KnownPage page = page(path);
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

    /** The words of the searched page of an address. */
    AnalysedPage words(String url) {
        KnownPage.KnownWords words =
                page(pathOf(url)).words().orElseThrow(() -> new AssertionError("not searched: " + url));
        return AnalysedPage.read(cache.store().get(words.place()));
    }

    /** A page's slice of the site, without its related pages. */
    PageContext context(KnownPage.KnownHtml html) {
        return stored.context(html.context());
    }

    /** The lines of the navigation that a page shows. */
    List<NavLink> navigation(SourcePath path) {
        return slices.of(path);
    }

    PageUrl url(SourcePath path) {
        return known(outline.addresses().get(path), path);
    }

    /** The link to the page of an address. */
    PageLink link(String address) {
        SourcePath path = pathOf(address);
        PageFacts facts = cache.facts(page(path));
        return new PageLink(url(path), facts.summary().title(), facts.summary().description());
    }
}
