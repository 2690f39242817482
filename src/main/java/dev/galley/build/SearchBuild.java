package dev.galley.build;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.search.SearchIndex;
import dev.galley.site.Site;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Set;

/** Makes the search index of a site and nothing else: no code is proven, no page rendered. Thread-safe. */
public final class SearchBuild {
    private final Engine engine;
    private final SiteConfig config;

    public SearchBuild(Engine engine, SiteConfig config) {
        this.engine = engine;
        this.config = config;
    }

    /**
     * The index that a build of the site has.
     *
     * @param sources the Markdown files
     * @param assets the other files of the content folder
     */
    public SearchIndex run(List<Source> sources, Set<SourcePath> assets) {
        MarkdownParser parser = new MarkdownParser(config.rawHtml() == RawHtml.TRUSTED);
        List<ParsedPage> parsed = engine.map(sources, parser::parse);
        Site site = engine.fold(parsed.stream().map(ParsedPage::summary).toList(), Site.assembling(config, assets));
        List<SearchedPage> published = parsed.stream()
                .filter(page -> site.publishes(page.summary().path()))
                .map(SearchedPage::of)
                .toList();
        return new SiteSearch(config, new PublishedPages(published, site)).index(engine);
    }
}
