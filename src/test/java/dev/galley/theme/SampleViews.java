package dev.galley.theme;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Views to render in tests, and themes to render them with. */
final class SampleViews {
    static final SiteView SITE = new SiteView("Handbook", "Recipes", "en", null, Map.of("company", "Ink & Sons"));

    private SampleViews() {}

    /** A page that has something for every name, free keys included. */
    static PageView page(Map<String, Object> extra) {
        NavView leaf = new NavView("leaf.html", "Leaf", true, true, List.of());
        NavView branch = new NavView(null, "Branch", false, true, List.of(leaf));
        return new PageView(
                SITE,
                "../",
                "page",
                "Cut <b> & \"paste\"",
                "All about cutting",
                "https://example.org/cut.html",
                "https://example.org/edit",
                "cut.md",
                "../proofs.html",
                "2026-01-02",
                "2026-03-04",
                true,
                "<h1>Cut</h1><p>Body</p>",
                List.of(new LinkView("../index.html", "Home", "")),
                List.of(branch),
                List.of(
                        new ContentsView("one", "<em>One</em>", List.of(new ContentsView("two", "Two", List.of()))),
                        new ContentsView("three", "Three", List.of())),
                new LinkView("before.html", "Before", ""),
                new LinkView("after.html", "After", ""),
                List.of(new LinkView("../tags/a.html", "a", ""), new LinkView("../tags/b.html", "b", "")),
                List.of(new LinkView("child.html", "Child", "A child")),
                List.of(new LinkView("back.html", "Back", "")),
                List.of(new LinkView("like.html", "Like", "")),
                extra);
    }

    /** The default theme with some of its files, or others, by name and text. */
    static Theme theme(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return Theme.of(files);
    }

    /** What a text used as the page's template makes of the sample page. */
    static String rendered(String template) {
        return theme("page.mustache", template).render("page", page(Map.of())).html();
    }
}
