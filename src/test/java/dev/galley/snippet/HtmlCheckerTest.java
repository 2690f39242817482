package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlCheckerTest {
    @Test
    void piecesAndPagesAreSilent() {
        for (String code : List.of(
                "<!doctype html>\n<html><head><title>a</title><body><p>b<p>c</html>\n",
                "<td>a<td>b\n",
                "<li>a</li>\n<li>b\n",
                "<br><hr/><img src=a.png alt=''>\n",
                "<svg><path d='M0'/><circle r='1'/></svg>\n",
                "<script>if (a</b/.test(c)) { '<div>' }</script>\n",
                "a < b && c > d\n",
                "</body>\n</html>\n")) {
            assertThat(report("html", code)).as(code).isEmpty();
        }
    }

    @Test
    void tagsThatDoNotFitAreShownInPlace() {
        assertThat(report("html", "<div>\n  <b>a\n</div>\n"))
                .isEqualTo("3:3+3 snippet-syntax: `<b>` without its end tag");
        assertThat(report("html", "<p>a</p>\n</div>\n")).isEqualTo("3:1+6 snippet-syntax: end tag without a start tag");
        assertThat(report("html", "<b><i>a</b></i>\n")).isEqualTo("2:8+4 snippet-syntax: `</b>` inside of `<i>`");
        assertThat(report("html", "<p>a<ul><li>b</ul></p>\n"))
                .isEqualTo("2:19+4 snippet-syntax: end tag without a start tag");
        assertThat(report("html", "<br></br>\n"))
                .isEqualTo("2:5+5 snippet-syntax: end tag of an element that has none");
    }

    @Test
    void brokenTagsAreShownInPlace() {
        assertThat(report("html", "<a id=x ID=y>b</a>\n")).isEqualTo("2:9+2 snippet-syntax: duplicate attribute: `id`");
        assertThat(report("html", "<a href=\"b>c</a>\n")).isEqualTo("2:9+1 snippet-syntax: quote without its end");
        assertThat(report("html", "a\n<!-- b\n")).isEqualTo("3:1+4 snippet-syntax: `<!--` without its `-->`");
        assertThat(report("html", "<div class=\"a\"\n")).isEqualTo("2:1+4 snippet-syntax: tag without its `>`");
    }

    @Test
    void templatesDecideOnTags() {
        assertThat(report("html", "{% if a %}<div>{% else %}<p>{% endif %}</div>\n"))
                .isEmpty();
        assertThat(report("html", "{% for a in b %}<li>{{ a }}</li>{% endfor %}<b>\n"))
                .isEqualTo("2:45+3 snippet-syntax: `<b>` without its end tag");
        assertThat(report(
                        "html",
                        "<h{{ n }}{% if a %} class=b{% endif %}>c</h{{ n }}><?php if (a): ?><b><?php endif ?>\n"))
                .isEmpty();
    }

    @Test
    void fragmentsMayLackStartsAndEnds() {
        assertThat(report("html fragment", "</div>\n<div>\n")).isEmpty();
        assertThat(report("html fragment", "<a b b>\n")).startsWith("2:6+1 snippet-syntax: duplicate attribute");
    }

    @Test
    void itMayBeXml() {
        assertThat(report("html", "<?xml version=\"1.0\"?>\n<div/>\n")).isEmpty();
        assertThat(report("html", "<div/>\n"))
                .isEqualTo("2:1+6 snippet-syntax: `<div/>` does not close itself in HTML");
        assertThat(report("html", "<div th:text=\"a\"/><my-tag/>\n")).isEmpty();
    }
}
