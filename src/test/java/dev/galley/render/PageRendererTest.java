package dev.galley.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.config.SiteConfig;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.site.NavLink;
import dev.galley.site.PageContext;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.SiteView;
import dev.galley.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageRendererTest {
    private static final List<String> PATHS = List.of(
            "index.md", "a/index.md", "a/one.md", "a/two.md", "a/b/index.md", "a/b/deep.md", "c/index.md", "c/x.md");

    @Test
    void aPageIsTheSameAfterWhateverOtherPages() {
        List<PlacedPage> pages = pages();
        List<String> alone = pages.stream().map(page -> html(renderer(), page)).toList();

        PageRenderer renderer = renderer();
        List<Integer> order = new ArrayList<>(Stream.iterate(0, i -> i + 1)
                .limit(6L * pages.size())
                .map(i -> i % pages.size())
                .toList());
        Collections.shuffle(order, new Random(5));
        for (int page : order) {
            assertThat(html(renderer, pages.get(page))).isEqualTo(alone.get(page));
        }
    }

    @Test
    void linesOfTheNavigationLeadFromThePageThatShowsThem() {
        String deep = html(renderer(), pages().get(5));

        assertThat(deep)
                .contains("<a href=\"../../c/index.html\">C</a>", "<a href=\"deep.html\" aria-current=\"page\">");
    }

    private static PageRenderer renderer() {
        return new PageRenderer(Theme.of(Map.of()), new SiteView("Site", "", "en", null, Map.of()), Optional.empty());
    }

    private static String html(PageRenderer renderer, PlacedPage page) {
        return new String(renderer.render(page).bytes(), StandardCharsets.UTF_8);
    }

    /** The pages of a small site, whose equal lines of navigation are the same objects. */
    private static List<PlacedPage> pages() {
        MarkdownParser parser = new MarkdownParser(false);
        List<ParsedPage> parsed = PATHS.stream()
                .map(path -> parser.parse(new Source(SourcePath.content(path), "# " + title(path) + "\n\nWords.\n")))
                .toList();
        Site site = parsed.stream().map(ParsedPage::summary).collect(Site.assembling(SiteConfig.DEFAULT, Set.of()));
        Map<NavLink, NavLink> known = new HashMap<>();
        return parsed.stream()
                .map(page -> shared(
                        new PlacedPage(page, List.of(), site.contextOf(page.summary(), ProofList.NONE, List.of())),
                        known))
                .toList();
    }

    private static String title(String path) {
        String name = path.replace("/index.md", "").replace(".md", "");
        return name.substring(name.lastIndexOf('/') + 1).toUpperCase(java.util.Locale.ROOT);
    }

    private static PlacedPage shared(PlacedPage page, Map<NavLink, NavLink> known) {
        PageContext context = page.context();
        return new PlacedPage(
                page.page(),
                page.proofs(),
                new PageContext(
                        context.url(),
                        context.kind(),
                        context.addresses(),
                        context.breadcrumbs(),
                        shared(context.navigation(), known),
                        context.previous(),
                        context.next(),
                        context.tags(),
                        context.children(),
                        context.backlinks(),
                        context.related(),
                        context.canonicalUrl(),
                        context.editUrl(),
                        context.proofs()));
    }

    private static List<NavLink> shared(List<NavLink> links, Map<NavLink, NavLink> known) {
        return links.stream()
                .map(link -> new NavLink(
                        link.url(), link.title(), link.isCurrent(), link.isOpen(), shared(link.items(), known)))
                .map(link -> known.computeIfAbsent(link, it -> it))
                .toList();
    }
}
