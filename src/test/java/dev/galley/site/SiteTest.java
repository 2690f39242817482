package dev.galley.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteTest {
    private static final Map<String, String> GUIDE = Map.of(
            "index.md", "# Home\n\n[guide](guide/index.md)\n",
            "guide/index.md", "# Guide\n\n## Big things\n",
            "guide/a b.md", "# Spaces\n",
            "other/README.md", "# Other\n",
            "top.md", "# Top\n");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.md                | index.html",
                "index.md#big-things     | index.html#big-things",
                "#top                    | #top",
                "#                       | #",
                "./../guide/             | index.html",
                "../guide                | index.html",
                "/guide/index.md         | index.html",
                "../other                | ../other/index.html",
                "../other/README.md?a=b  | ../other/index.html?a=b",
                "a%20b.md                | a%20b.html",
                "..                      | ../index.html",
                "/                       | ../index.html",
                "picture.png#x           | picture.png#x",
                "https://example.org/ü   | https://example.org/%C3%BC",
                "mailto:a@example.org    | mailto:a@example.org"
            })
    void aLinkLeadsWhereCodeHostsTakeIt(String target, String address) {
        SmallSite site = new SmallSite(with("guide/page.md", "# P\n\n[x](<" + target + ">)\n"), "guide/picture.png");

        assertThat(site.addresses("guide/page.md")).containsExactly(address);
        assertThat(site.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[x](none.md)            | broken-link",
                "[x](none)               | broken-link",
                "![x](none.png)          | broken-image",
                "[x](index.md#none)      | broken-anchor",
                "[x](#none)              | broken-anchor",
                "[x](../../up.md)        | link-outside",
                "[x](/../up.md)          | link-outside",
                "[x](javascript:alert)   | link-bad-scheme",
                "[x](JavaScript:alert)   | link-bad-scheme",
                "[x](data:text/html,a)   | link-bad-scheme",
                "[x]()                   | broken-link"
            })
    void aLinkThatLeadsNowhereIsShownWhereItStands(String link, String code) {
        SmallSite site = new SmallSite(with("guide/page.md", "# P\n\nSee " + link + ".\n"));

        assertThat(site.problems()).containsExactly("guide/page.md:3:5 " + code);
    }

    @Test
    void aLinkToADraftIsBrokenAndTheDraftIsNotPublished() {
        SmallSite site = new SmallSite(Map.of(
                "index.md",
                "# Home\n\n[soon](soon.md), [here](#home)\n",
                "soon.md",
                "---\ndraft: true\n---\n# Soon\n"));

        assertThat(site.problems()).containsExactly("index.md:3:1 broken-link");
        assertThat(site.site().readingOrder()).extracting(PageLink::title).containsExactly("Home");
    }

    @Test
    void pagesAreReadByOrderThenByNameAndFoldersStandAmongThem() {
        SmallSite site = new SmallSite(Map.of(
                "index.md", "# Home\n\n[b](b.md)\n",
                "b.md", "# B\n",
                "a.md", "# A\n",
                "z.md", "---\norder: 1\n---\n# First\n",
                "m.md", "---\norder: 0.5\n---\n# Very first\n",
                "c/index.md", "---\norder: 2\n---\n# Folder\n",
                "c/y.md", "# In it\n",
                "d-e/x.md", "# Without a page of its folder\n"));

        assertThat(site.site().readingOrder())
                .extracting(link -> link.url().value())
                .containsExactly(
                        "index.html", "m.html", "z.html", "c/index.html", "c/y.html", "a.html", "b.html", "d-e/x.html");
        assertThat(site.site().topicOf(SourcePath.content("d-e/x.md"))).containsExactly("D e");
        assertThat(site.context("c/y.md").previous()).map(PageLink::title).contains("Folder");
        assertThat(site.context("c/y.md").next()).map(PageLink::title).contains("A");
        assertThat(site.context("c/y.md").breadcrumbs())
                .extracting(PageLink::title)
                .containsExactly("Home", "Folder");
    }

    @Test
    void aPageKnowsWhichPagesLinkToItEachOnceAndNotItself() {
        SmallSite site = new SmallSite(Map.of(
                "index.md", "# Home\n\n[a](a.md) [a](a.md#a)\n",
                "a.md", "# A\n\n[a](a.md) [b](b.md)\n",
                "b.md", "# B\n\n[a](a.md)\n"));

        assertThat(site.context("a.md").backlinks()).extracting(PageLink::title).containsExactly("B", "Home");
        assertThat(site.context("b.md").backlinks()).extracting(PageLink::title).containsExactly("A");
        assertThat(site.context("index.md").backlinks()).isEmpty();
        assertThat(site.site().linkCount()).isEqualTo(5);
    }

    @Test
    void of1000SiblingsAPageShowsThoseAroundIt() {
        Map<String, String> texts = new TreeMap<>(Map.of("index.md", "# Home\n\n[p](p0000.md)\n"));
        for (int i = 0; i < 1000; i++) {
            texts.put("p%04d.md".formatted(i), "# P" + i + "\n");
        }
        SmallSite site = new SmallSite(texts);

        assertThat(lines(site, "p0500.md"))
                .hasSize(62)
                .startsWith("0-480", "P480")
                .endsWith("P539", "540-1000");
        assertThat(lines(site, "p0519.md")).isEqualTo(lines(site, "p0500.md"));
        assertThat(lines(site, "p0003.md")).hasSize(61).startsWith("P0").endsWith("P59", "60-1000");
        assertThat(lines(site, "p0999.md"))
                .hasSize(61)
                .startsWith("0-940", "P940")
                .endsWith("P999");
        assertThat(site.context("p0500.md").navigation())
                .first()
                .satisfies(it -> assertThat(it.url()).contains(new PageUrl("p0479.html")));
        assertThat(site.context("p0500.md").navigation())
                .last()
                .satisfies(it -> assertThat(it.url()).contains(new PageUrl("p0540.html")));
        assertThat(site.site().longLevels()).hasSize(1).first(LIST).hasSize(1000);
        assertThat(current(site.context("p0500.md").navigation())).containsExactly("P500");
    }

    @Test
    void theNavigationShowsTheWayToAPageAndNoOtherBranch() {
        SmallSite site = new SmallSite(Map.of(
                "index.md", "# Home\n\n[x](a/x.md)\n",
                "a/index.md", "# A\n",
                "a/x.md", "# X\n",
                "b/index.md", "# B\n",
                "b/y.md", "# Y\n"));

        List<NavLink> shown = site.context("a/x.md").navigation();

        assertThat(shown).extracting(NavLink::title).containsExactly("A", "B");
        assertThat(shown).extracting(NavLink::isOpen).containsExactly(true, false);
        assertThat(shown.get(0).items()).extracting(NavLink::title).containsExactly("X");
        assertThat(shown.get(1).items()).isEmpty();
    }

    @Test
    void aFormerAddressLeadsOnAndATakenOneIsReported() {
        SmallSite site = new SmallSite(Map.of(
                "index.md", "# Home\n\n[a](guide/a.md)\n",
                "guide/a.md", "---\naliases: [old.html, /b.html]\n---\n# A\n",
                "b.md", "# B\n"));

        assertThat(site.site().redirects())
                .hasEntrySatisfying(
                        new PageUrl("guide/old.html"),
                        link -> assertThat(link.title()).isEqualTo("A"))
                .hasSize(1);
        assertThat(site.problems()).containsExactly("guide/a.md:2:21 duplicate-url");
    }

    /** The titles of the lines, or which lines they stand for. */
    private static List<String> lines(SmallSite site, String path) {
        return site.context(path).navigation().stream()
                .map(line -> line.further()
                        .map(range -> range.from() + "-" + range.to())
                        .orElse(line.title()))
                .toList();
    }

    private static List<String> current(List<NavLink> links) {
        return links.stream()
                .flatMap(link -> Stream.concat(
                        link.isCurrent() ? Stream.of(link.title()) : Stream.empty(), current(link.items()).stream()))
                .toList();
    }

    private static Map<String, String> with(String path, String text) {
        Map<String, String> texts = new TreeMap<>(GUIDE);
        texts.put(path, text);
        return texts;
    }
}
