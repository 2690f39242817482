package dev.galley.theme;

import static dev.galley.theme.SampleViews.page;
import static dev.galley.theme.SampleViews.rendered;
import static dev.galley.theme.SampleViews.theme;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void twoBracesEscapeAndThreeDoNot() {
        assertThat(rendered("<a title='{{title}}'>{{{bodyHtml}}}</a> {{&bodyHtml}} {{site.extra.company}}"))
                .isEqualTo("<a title='Cut &lt;b&gt; &amp; &quot;paste&quot;'><h1>Cut</h1><p>Body</p></a>"
                        + " <h1>Cut</h1><p>Body</p> Ink &amp; Sons");
    }

    @Test
    void aSectionIsShownForEachItemAndAnInvertedOneForNone() {
        assertThat(rendered("{{#tags}}[{{title}}]{{/tags}}{{^tags}}no tags{{/tags}}{{^home}}not home{{/home}}"))
                .isEqualTo("[a][b]not home");
    }

    @Test
    void anAbsentValueHidesTheOuterOneOfItsName() {
        String template = "{{#navigation}}{{#url}}linked{{/url}}{{^url}}plain{{/url}}"
                + "{{#items}}, {{title}} {{url}}{{/items}}{{/navigation}}";

        assertThat(rendered(template)).isEqualTo("plain, Leaf leaf.html");
    }

    @Test
    void emptyTextIsAbsent() {
        assertThat(rendered(
                        "{{#breadcrumbs}}{{title}}{{#description}}: {{description}}{{/description}}{{/breadcrumbs}}"))
                .isEqualTo("Home");
    }

    @Test
    void aPartialMayCallItself() {
        Theme theme = theme(
                "page.mustache", "{{#navigation}}{{> tree}}{{/navigation}}",
                "tree.mustache", "({{title}}{{#items}}{{> tree}}{{/items}})");

        assertThat(theme.diagnostics()).isEmpty();
        assertThat(theme.render("page", page(Map.of())).html()).isEqualTo("(Branch(Leaf))");
    }

    @Test
    void oneFileOfTheSiteReplacesTheBuiltInOneOfItsName() {
        Theme theme = theme("footer.mustache", "<footer>Printed by {{site.name}}</footer>", "logo.svg", "<svg/>");

        String html = theme.render("page", page(Map.of())).html();

        assertThat(html).contains("<footer>Printed by Handbook</footer>", "<h1>Cut</h1>", "class=\"site-name\"");
        assertThat(html).doesNotContain("class=\"bottom\"");
        assertThat(theme.assets())
                .containsKeys("galley.css", "galley.js", "logo.svg")
                .doesNotContainKey("footer.mustache");
    }

    @Test
    void aPageMayNameATemplateOfItsOwn() {
        Theme theme = theme("wide.mustache", "wide: {{title}}");
        SourceSpan span = new SourceSpan(SourcePath.content("cut.md"), 2, 11, 4);

        assertThat(theme.missing("wide", span)).isEmpty();
        assertThat(theme.render("wide", page(Map.of())).html()).startsWith("wide: Cut");
        assertThat(theme.missing("wdie", span)).hasValueSatisfying(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.TEMPLATE_MISSING);
            assertThat(problem.span()).isEqualTo(span);
            assertThat(problem.message()).isEqualTo("template that does not exist: `wdie`");
            assertThat(problem.help()).containsExactly("did you mean `wide`?");
        });
        assertThat(theme.render("wdie", page(Map.of())).html()).contains("<h1>Cut</h1>");
    }

    @Test
    void freeKeysReachNoMethodOfJava() {
        Theme theme = theme(
                "page.mustache",
                "{{extra.class}}|{{extra.getClass}}|{{extra.text.length}}|{{extra.text.getClass}}|{{extra.size}}|"
                        + "{{extra.list.size}}|{{#extra}}{{hashCode}}{{toString}}{{text}}{{/extra}}");
        Map<String, Object> extra = Map.of("getClass", "a key", "text", "words", "list", List.of("a", "b"));

        assertThat(theme.render("page", page(extra)).html()).isEqualTo("|a key|||||words");
    }

    @Test
    void methodsOfViewsThatAreNoNamesAreUnknown() {
        Theme theme = theme("page.mustache", "{{hashCode}}{{getClass}}{{toString}}{{site.equals}}{{wait}}{{class}}");

        assertThat(theme.diagnostics())
                .hasSize(6)
                .allSatisfy(it -> assertThat(it.code()).isEqualTo(DiagnosticCode.TEMPLATE_UNKNOWN_NAME));
        assertThat(theme.render("page", page(Map.of())).html()).isEmpty();
    }

    @Test
    void aLambdaIsOnlyAValue() {
        Map<String, Object> extra = Map.of("f", (java.util.function.Function<String, String>) text -> "called");

        assertThat(theme("page.mustache", "[{{extra.f}}{{#extra.f}}x{{/extra.f}}]")
                        .render("page", page(extra))
                        .html())
                .doesNotContain("called");
    }

    @Test
    void aRedirectLeadsOnWithoutAScript() {
        RedirectView moved = new RedirectView(SampleViews.SITE, "../", "Cut", "../a.html?b=1&c='2'", null);

        assertThat(theme().render(moved).html())
                .contains(
                        "content=\"0; url=../a.html?b=1&amp;c=&#39;2&#39;\"",
                        "<link rel=\"canonical\" href=\"../a.html?b=1&amp;c=&#39;2&#39;\">",
                        "<a href=\"../a.html?b=1&amp;c=&#39;2&#39;\">Cut</a>")
                .doesNotContain("<script");
    }

    @Test
    void aRedirectNamesTheAbsoluteAddressWhereThereIsOne() {
        RedirectView moved =
                new RedirectView(SampleViews.SITE, "../", "Cut", "../a.html", "https://example.org/a.html");

        assertThat(theme().render(moved).html())
                .contains("<link rel=\"canonical\" href=\"https://example.org/a.html\">");
    }

    @Test
    void theFingerprintStandsForEveryFile() {
        assertThat(theme().hash()).isEqualTo(theme().hash());
        assertThat(theme("a.txt", "1").hash())
                .isNotEqualTo(theme("a.txt", "2").hash())
                .isNotEqualTo(theme("b.txt", "1").hash());
    }

    @Test
    void whatAssetsHandsOutIsACopy() {
        Theme theme = theme("a.txt", "1");
        theme.assets().values().forEach(bytes -> Arrays.fill(bytes, (byte) '2'));

        assertThat(theme.assets().get("a.txt")).isEqualTo("1".getBytes(StandardCharsets.UTF_8));
    }
}
