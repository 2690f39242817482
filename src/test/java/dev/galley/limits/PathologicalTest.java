package dev.galley.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.build.BuiltSite;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SiteBuild;
import dev.galley.config.SiteConfig;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that nest and repeat beyond all reason end in a page, in time; a quadratic step would take minutes here. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PathologicalTest {
    private static final SnippetProver PROVER = new SnippetProver();
    private static final Theme THEME = Theme.of(Map.of());

    /** A page and what it is an example of. */
    private record Page(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page("10,000 quotes in one another", ">".repeat(10_000) + " deep"),
                new Page("1,000 lists in one another", "- ".repeat(1_000) + "deep"),
                new Page("indented lists", indentedLists(300)),
                new Page("50,000 brackets", "[".repeat(50_000) + "a" + "]".repeat(50_000)),
                new Page("50,000 image brackets", "![".repeat(50_000) + "a" + "](b)".repeat(50_000)),
                new Page("50,000 stars", "*".repeat(50_000) + "a" + "*".repeat(50_000)),
                new Page("50,000 emphases in one another", "*a _b ".repeat(25_000) + "_ *".repeat(25_000)),
                new Page("100,000 openings of emphasis", "*a ".repeat(100_000)),
                new Page("100,000 openings of links", "[a](".repeat(100_000)),
                new Page("100,000 backquotes of growing length", backquotes(440)),
                new Page("100,000 link definitions", lines(100_000, i -> "[r" + i + "]: #top")),
                new Page("100,000 uses of one undefined reference", "[x][none] ".repeat(100_000)),
                new Page("10,000 links", lines(10_000, i -> "[link](#part-" + i + ")\n")),
                new Page("20,000 equal headings", "## Same\n\n".repeat(20_000)),
                new Page("20,000 equal ids", "## Same {#same}\n\n".repeat(20_000)),
                new Page("a line of 5 MB", "word ".repeat(1 << 20)),
                new Page("a word of 5 MB", "w".repeat(5 << 20)),
                new Page("200,000 beginnings of comments", "<!--".repeat(200_000)),
                new Page("200,000 beginnings of comments in a line", "a <!--".repeat(200_000)),
                new Page("200,000 beginnings of tags", "<a ".repeat(200_000)),
                new Page("200,000 beginnings of tags in a line", "x <a ".repeat(200_000)),
                new Page("100,000 elements in one another", "<div>".repeat(100_000)),
                new Page("100,000 elements in one another in a line", "x " + "<b>".repeat(100_000)),
                new Page("elements that nothing opened", "<p>" + "<b>".repeat(50_000) + "</i>".repeat(50_000)),
                new Page("100,000 forbidden elements", "<p>" + "<form>\n".repeat(100_000)),
                new Page("100,000 scripts", "<div>" + "<script>".repeat(100_000)),
                new Page("20,000 footnotes", lines(20_000, i -> "[^n" + i + "]\n\n[^n" + i + "]: note\n")),
                new Page(
                        "a table of 1,000 columns and 2,000 rows",
                        "|a".repeat(1_000) + "|\n" + "|-".repeat(1_000) + "|\n" + "|\n".repeat(2_000)),
                new Page("20,000 fences", "```json\n{}\n```\n\n".repeat(20_000)),
                new Page("a fence of 100,000 brackets", "```json\n" + "[".repeat(100_000) + "\n```\n"),
                new Page("a fence of 100,000 round brackets", "```python\n" + "(".repeat(100_000) + "\n```\n"),
                new Page("front matter of 100,000 brackets", "---\nextra: " + "[".repeat(100_000) + "\n---\n# A\n"),
                new Page("front matter with 20,000 keys", "---\n" + lines(20_000, i -> "k" + i + ": v") + "---\n# A\n"),
                new Page("a million NUL characters", "\u0000".repeat(1_000_000)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageBeyondReasonIsStillAPage(Page page) {
        BuiltSite result = build(List.of(new Source(SourcePath.content("index.md"), page.text())));

        assertThat(text(result, "index.html")).contains("</html>");
    }

    @Test
    void folders25DeepKeepTheirWayUp() {
        BuiltSite result = folders(25);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(text(result, "f/".repeat(25) + "page.html")).contains("../".repeat(25) + "index.html");
    }

    @Test
    void folders200DeepHaveTheirPage() {
        BuiltSite result = folders(200);

        assertThat(result.diagnostics()).isEmpty();
        assertThat(text(result, "f/".repeat(200) + "page.html")).contains("../".repeat(200) + "index.html", "</html>");
        assertThat(text(result, "index.html")).contains("f/".repeat(200) + "page.html", "</html>");
    }

    private static BuiltSite folders(int depth) {
        String deep = "f/".repeat(depth) + "page.md";
        return build(List.of(
                new Source(SourcePath.content("index.md"), "# Home\n\n[deep](" + deep + ")\n"),
                new Source(SourcePath.content(deep), "# Deep\n\n[home](" + "../".repeat(depth) + "index.md)\n")));
    }

    private static BuiltSite build(List<Source> sources) {
        try (ParallelEngine engine = new ParallelEngine(1)) {
            return BuiltSite.of(new SiteBuild(engine, SiteConfig.DEFAULT, THEME, PROVER), sources, Set.of());
        }
    }

    private static String text(BuiltSite result, String name) {
        byte[] bytes = result.files().get(name);
        assertThat(bytes).as(name).isNotNull();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String indentedLists(int depth) {
        return lines(depth, i -> "  ".repeat(i) + "- item " + i);
    }

    private static String backquotes(int longest) {
        return IntStream.rangeClosed(1, longest)
                .mapToObj(i -> "`".repeat(i) + " ")
                .collect(Collectors.joining());
    }
}
