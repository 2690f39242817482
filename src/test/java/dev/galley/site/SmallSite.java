package dev.galley.site;

import dev.galley.config.SiteConfig;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A site made of a few texts, to look at what the site says of each page. */
final class SmallSite {
    private final Map<String, ParsedPage> pages = new TreeMap<>();
    private final Site site;

    /** @param texts the Markdown of each page by its path */
    SmallSite(Map<String, String> texts, String... assets) {
        MarkdownParser parser = new MarkdownParser(false);
        texts.forEach((path, text) -> pages.put(path, parser.parse(new Source(SourcePath.content(path), text))));
        Set<SourcePath> files =
                List.of(assets).stream().map(SourcePath::content).collect(Collectors.toSet());
        List<PageSummary> summaries =
                pages.values().stream().map(ParsedPage::summary).toList();
        this.site = summaries.stream().collect(Site.assembling(SiteConfig.DEFAULT, files));
    }

    Site site() {
        return site;
    }

    PageContext context(String path) {
        ParsedPage page = pages.get(path);
        if (page == null) {
            throw new AssertionError("no such page in this test: " + path);
        }
        return site.contextOf(page.summary(), ProofList.NONE, List.of());
    }

    /** The address of each link of a page; a dash for one that leads nowhere. */
    List<String> addresses(String path) {
        return context(path).addresses().stream().map(it -> it.orElse("-")).toList();
    }

    /** The problems as {@code path:line:column code}, sorted. */
    List<String> problems() {
        return site.diagnostics().stream()
                .sorted()
                .map(it -> it.span().path() + ":" + it.span().line() + ":"
                        + it.span().column() + " " + it.code().id())
                .toList();
    }
}
