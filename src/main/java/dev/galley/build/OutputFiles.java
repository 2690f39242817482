package dev.galley.build;

import dev.galley.config.SiteConfig;
import dev.galley.render.PageRenderer;
import dev.galley.render.RenderedPage;
import dev.galley.search.SearchIndex;
import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.site.PlacedPage;
import dev.galley.site.Site;
import dev.galley.theme.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the files of the output: pages and what stands beside them. */
final class OutputFiles {
    private final SiteConfig config;
    private final Theme theme;
    private final Site site;
    private final SearchIndex index;
    private final PageRenderer renderer;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    OutputFiles(SiteConfig config, Theme theme, Site site, SearchIndex index, PageRenderer renderer) {
        this.config = config;
        this.theme = theme;
        this.site = site;
        this.index = index;
        this.renderer = renderer;
    }

    SortedMap<String, byte[]> all(List<PlacedPage> placed, List<RenderedPage> rendered) {
        theme.assets().forEach((name, bytes) -> files.put("assets/" + name, bytes));
        index.files().forEach(file -> files.put("search/" + file.name(), file.bytes()));
        files.put("search-index.json", openIndex());
        rendered.forEach(page -> put(page.url().value(), page.html()));
        placed.stream().filter(OutputFiles::hasSource).forEach(this::putMarkdown);
        site.redirects().forEach(this::putRedirect);
        putForMachines();
        return files;
    }

    private byte[] openIndex() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            index.writeOpen(out);
        } catch (IOException e) {
            throw new AssertionError("memory is written without fail", e);
        }
        return out.toByteArray();
    }

    private static boolean hasSource(PlacedPage page) {
        return page.page().summary().path().isMarkdown();
    }

    private void putMarkdown(PlacedPage page) {
        put(page.context().url().withExtension("md").value(), page.page().markdown());
    }

    private void putRedirect(PageUrl former, PageLink target) {
        put(
                former.value(),
                renderer.render(former, target, site.canonicalUrl(target.url())).html());
    }

    private void putForMachines() {
        put("llms.txt", ForMachines.llms(config, site));
        put("robots.txt", ForMachines.robots(site));
        if (config.siteUrl().isPresent()) {
            put("sitemap.xml", ForMachines.sitemap(site));
        }
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
