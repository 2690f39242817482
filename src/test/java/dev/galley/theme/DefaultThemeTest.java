package dev.galley.theme;

import static dev.galley.theme.SampleViews.page;
import static dev.galley.theme.SampleViews.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultThemeTest {
    private static final Path FOLDER = Path.of("templates");

    @Test
    void theListNamesEveryFileOfTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(it -> FOLDER.relativize(it).toString().replace('\\', '/'))
                    .toList();
            assertThat(DefaultTheme.FILES)
                    .containsExactlyInAnyOrderElementsOf(names)
                    .isSorted();
        }
    }

    @Test
    void itsTemplatesHaveNoProblemsAsASitesOwn() {
        assertThat(Theme.of(DefaultTheme.read()).diagnostics()).isEmpty();
    }

    @Test
    void everyPartOfAPageIsShown() {
        assertThat(theme().render("page", page(Map.of())).html())
                .startsWith("<!doctype html>\n<html lang=\"en\" data-root=\"../\">")
                .contains(
                        "<title>Cut &lt;b&gt; &amp; &quot;paste&quot; · Handbook</title>",
                        "<link rel=\"canonical\" href=\"https://example.org/cut.html\">",
                        "<a class=\"skip\" href=\"#galley-content\">",
                        "<a href=\"leaf.html\" aria-current=\"page\">Leaf</a>",
                        "<span>Branch</span>",
                        "<a href=\"#one\"><em>One</em></a>",
                        "<a href=\"../index.html\">Home</a>",
                        "<article>\n<h1>Cut</h1><p>Body</p>\n</article>",
                        "<a href=\"child.html\">Child</a><p>A child</p>",
                        "<a href=\"../tags/a.html\" rel=\"tag\">a</a>",
                        "rel=\"prev\" href=\"before.html\"",
                        "rel=\"next\" href=\"after.html\"",
                        "<a href=\"like.html\">Like</a>",
                        "<a href=\"back.html\">Back</a>",
                        "<a href=\"https://example.org/edit\">",
                        "<a href=\"cut.md\" type=\"text/markdown\">",
                        "<a href=\"../proofs.html\">Proofs</a>",
                        "<time datetime=\"2026-03-04\">");
    }

    @Test
    void aStrictContentSecurityPolicyHoldsNothingBack() {
        assertThat(theme().render("page", page(Map.of())).html())
                .doesNotContain("<style", " style=", "javascript:", "data:")
                .doesNotContainPattern("\\son[a-z]+=")
                .doesNotContainPattern("<script(?! src=\"\\.\\./assets/[a-z.]+\"( defer)?></script>)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"galley.css", "galley.js", "dialog.js", "lines.js", "marks.js", "scheme.js"})
    void itsFilesAskNoOtherSite(String name) {
        assertThat(text(name))
                .doesNotContain("http://", "https://", "//fonts", "@import", "url(", "innerHTML", "eval(");
    }

    @Test
    void itIsSmall() {
        assertThat(text("galley.css").length()).isLessThan(21 * 1024);
        assertThat(text("galley.js").length() + text("scheme.js").length()).isLessThan(7 * 1024);
        assertThat(text("dialog.js").length()).isLessThan(11 * 1024);
        assertThat(text("marks.js").length()).isLessThan(4 * 1024);
        assertThat(text("lines.js").length()).isLessThan(3 * 1024);
    }

    private static String text(String name) {
        return new String(theme().assets().get(name), StandardCharsets.UTF_8);
    }
}
