package dev.galley.build;

import dev.galley.config.SiteConfig;
import dev.galley.page.HtmlEscaping;
import dev.galley.page.PercentEncoding;
import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.site.Site;

/** The files that programs read: sitemaps.org 0.9, robots.txt (RFC 9309), llms.txt. Stateless. */
final class ForMachines {
    private ForMachines() {}

    /** All published pages with their absolute addresses; the site must have a {@code site_url}. */
    static String sitemap(Site site) {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        for (PageLink page : site.readingOrder()) {
            String address = site.canonicalUrl(page.url()).orElse("");
            xml.append("  <url><loc>").append(HtmlEscaping.escape(address)).append("</loc></url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    static String robots(Site site) {
        String everyone = "User-agent: *\nAllow: /\n";
        return site.canonicalUrl(new PageUrl("sitemap.xml"))
                .map(address -> everyone + "\nSitemap: " + address + "\n")
                .orElse(everyone);
    }

    /** The pages with their descriptions, each linked as Markdown. */
    static String llms(SiteConfig config, Site site) {
        StringBuilder text = new StringBuilder("# " + oneLine(config.siteName()) + "\n");
        config.siteDescription()
                .ifPresent(it -> text.append("\n> ").append(oneLine(it)).append('\n'));
        text.append("\n## Pages\n\n");
        for (PageLink page : site.readingOrder()) {
            PageUrl markdown = page.url().withExtension("md");
            String address = site.canonicalUrl(markdown).orElse(PercentEncoding.encodeName(markdown.value()));
            text.append("- [")
                    .append(oneLine(page.title()))
                    .append("](")
                    .append(address)
                    .append(')');
            text.append(page.description().isEmpty() ? "" : ": " + oneLine(page.description()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ").replace("[", "\\[").replace("]", "\\]");
    }
}
