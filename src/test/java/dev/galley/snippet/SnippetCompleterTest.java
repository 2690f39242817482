package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.CompletedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.page.Transcript;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnippetCompleterTest {
    private static final String MODULE = """
            import os

            # region total
            class Cart:
                # region sum
                def total(self):
                    return 1  # [hide]
                # endregion
            # endregion total
            END = 1
            """;

    @Test
    void aRegionIsShownAndTheWholeFileIsChecked() {
        Snippet snippet = only("```python file=shop/cart.py#sum\n```\n", Map.of("shop/cart.py", MODULE));
        assertThat(snippet.shown()).isEqualTo("def total(self):\n");
        assertThat(snippet.text()).isEqualTo(MODULE);
        SourceSpan place = snippet.at(6, 5, 3);
        assertThat(place.path()).isEqualTo(new SourcePath(Root.SITE, "shop/cart.py"));
        assertThat(place.line()).isEqualTo(6);
        assertThat(place.column()).isEqualTo(5);
    }

    @Test
    void anOuterRegionHasTheInnerOneWithoutItsMarks() {
        Snippet snippet = only("```python file=shop/cart.py#total\n```\n", Map.of("shop/cart.py", MODULE));
        assertThat(snippet.shown()).isEqualTo("class Cart:\n    def total(self):\n");
    }

    @Test
    void aWholeFileIsShownWithoutMarks() {
        Snippet snippet =
                only("```js file=a.js\n```\n", Map.of("a.js", "a();\n// ANCHOR: x\nb();\n// ANCHOR_END: x\n"));
        assertThat(snippet.shown()).isEqualTo("a();\nb();\n");
    }

    @Test
    void whatCannotBeIncludedIsToldAtItsWord() {
        Map<String, String> files = Map.of("shop/cart.py", MODULE);
        assertThat(problems("```python file=shop/card.py\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: no file that can be included: `shop/card.py`");
        assertThat(problems("```python file=../x.py\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: no file that can be included: `../x.py`");
        assertThat(problems("```python file=shop/cart.py#totl\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: a region that the file does not have: `totl`");
        assertThat(problems("```python file=shop/cart.py\nx = 1\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: a block with `file` and with code of its own");
        assertThat(problems("```python wrap=shop/cart.py\nx = 1\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: a frame without a place for the block");
        assertThat(problems("```python setup=none.py\nx = 1\n```\n", files))
                .containsExactly("1:11 snippet-bad-include: no file that can be included: `none.py`");
    }

    @Test
    void aFrameTakesTheBlockWithItsIndentation() {
        String frame = "def f():\n    # [snippet]\n    return x\n";
        Snippet snippet = only("> ```python wrap=f.py\n> x = 1\n> y = 2\n> ```\n", Map.of("f.py", frame));
        assertThat(snippet.text()).isEqualTo("def f():\n    x = 1\n    y = 2\n    return x\n");
        assertThat(snippet.shown()).isEqualTo("x = 1\ny = 2\n");
        assertThat(snippet.at(3, 5, 1)).isEqualTo(new SourceSpan(SourcePath.content("page.md"), 3, 3, 1));
        assertThat(snippet.at(4, 5, 6)).isEqualTo(new SourceSpan(new SourcePath(Root.SITE, "f.py"), 3, 5, 6));
    }

    @Test
    void linesAreHiddenInTheCommentsOfTheLanguage() {
        assertThat(shown("```python\na = 1  # [hide]\nb\n```\n")).isEqualTo("b\n");
        assertThat(shown("```java\nint a; // [hide]\nint b;\n```\n")).isEqualTo("int b;\n");
        assertThat(shown("```sql\nUSE x; -- [hide]\nSELECT 1;\n```\n")).isEqualTo("SELECT 1;\n");
        assertThat(shown("```html\n<p> <!-- [hide] -->\n<b>\n```\n")).isEqualTo("<b>\n");
        assertThat(shown("```python\n# [hide:start]\na\n\nb\n# [hide:end]\nc\n```\n"))
                .isEqualTo("c\n");
        assertThat(shown("```python\ns = '[hide]'\n```\n")).isEqualTo("s = '[hide]'\n");
    }

    @Test
    void lonelyMarksAreProblems() {
        assertThat(problems("```python\na\n# [hide:start]\n```\n", Map.of()))
                .containsExactly("3:1 snippet-bad-mark: `[hide:start]` that nothing ends");
        assertThat(problems("```python\na\n# [hide:end]\n```\n", Map.of()))
                .containsExactly("3:1 snippet-bad-mark: `[hide:end]` without a `[hide:start]` before it");
    }

    @Test
    void pagesAndSitesGiveWordsToTheirBlocks() {
        String page = """
                ---
                snippets:
                  timeout: 9s
                  python:
                    run: true
                    python: 3.10
                  sql:
                    mysql: 8.0
                ---
                ```py timeout=1s
                a
                ```

                ```sql
                SELECT 1
                ```

                ```python norun
                b
                ```

                ```output
                c
                ```
                """;
        SourceSpan site = new SourceSpan(new SourcePath(Root.SITE, "galley.yml"), 1, 1, 1);
        List<SnippetDefault> ofSite = List.of(
                new SnippetDefault("", new SnippetAttribute("timeout", "2s", site), false),
                new SnippetDefault("", new SnippetAttribute("normalize", "dates", site), false));
        CompletedPage completed = complete(page, Map.of(), ofSite);
        assertThat(completed.diagnostics()).isEmpty();
        assertThat(completed.page().snippets())
                .extracting(SnippetCompleterTest::words)
                .containsExactly(
                        "timeout=1s run= python=3.10",
                        "mysql=8.0 timeout=9s",
                        "norun= python=3.10 timeout=9s",
                        "normalize=dates");
    }

    @Test
    void aPageTurnsOffWhatItsSiteSays() {
        SourceSpan site = new SourceSpan(new SourcePath(Root.SITE, "galley.yml"), 1, 1, 1);
        List<SnippetDefault> ofSite = List.of(new SnippetDefault("", new SnippetAttribute("run", "", site), false));
        CompletedPage page = complete("---\nsnippets:\n  run: false\n---\n```python\na\n```\n", Map.of(), ofSite);
        assertThat(page.page().snippets().get(0).has("run")).isFalse();
        assertThat(complete("```python\na\n```\n", Map.of(), ofSite)
                        .page()
                        .snippets()
                        .get(0)
                        .has("run"))
                .isTrue();
    }

    @Test
    void wrongDefaultsAreToldWhereTheyAreWritten() {
        assertThat(problems("---\nsnippets:\n  runs: true\n  pythn:\n    timeout: long\n---\n", Map.of()))
                .containsExactly(
                        "5:5 snippet-bad-attribute: `timeout` with a value it does not take: `long`",
                        "5:5 snippet-unknown-language: words for an unknown language: `pythn`",
                        "3:3 snippet-unknown-attribute: unknown word in a code fence: `runs`");
    }

    @Test
    void whatOnlyOneBlockCanSayIsNoDefault() {
        assertThat(problems("---\nsnippets:\n  hidden: true\n---\n```python\na\n```\n", Map.of()))
                .containsExactly("3:3 snippet-bad-attribute: `hidden` for more than one block");
    }

    @Test
    void sessionsAreTakenApart() {
        assertThat(typed("```pycon\n>>> def f():\n...     return 1\n...\n>>> f()\n1\n```\n"))
                .isEqualTo("def f():\n    return 1\n\nf()\n\n|5");
        assertThat(typed("```mysql-console\nmysql> SELECT 1\n    -> ;\n+---+\n| 1 |\nmysql> \n```\n"))
                .isEqualTo("SELECT 1\n;\n\n\n\n|3,4");
        assertThat(typed("```console\n$ cat <<A\n> one\n> A\none\n$ ls \\\n  -l\nfile\n```\n"))
                .isEqualTo("cat <<A\none\nA\n\nls \\\n  -l\n\n|4,7");
        assertThat(complete("```pycon\nno prompt\n```\n", Map.of(), List.of()).transcripts())
                .isEmpty();
    }

    private static String typed(String page) {
        Transcript transcript = Objects.requireNonNull(
                complete(page, Map.of(), List.of()).transcripts().get(0));
        return transcript.typed().text() + "|"
                + String.join(
                        ",", transcript.output().stream().map(String::valueOf).toList());
    }

    private static String words(Snippet snippet) {
        return String.join(
                " ",
                snippet.attributes().stream()
                        .map(word -> word.name() + "=" + word.value())
                        .toList());
    }

    private static String shown(String page) {
        return only(page, Map.of()).shown();
    }

    private static Snippet only(String page, Map<String, String> files) {
        CompletedPage completed = complete(page, files, List.of());
        assertThat(completed.diagnostics()).isEmpty();
        return completed.page().snippets().get(0);
    }

    private static List<String> problems(String page, Map<String, String> files) {
        return complete(page, files, List.of()).diagnostics().stream()
                .map(SnippetCompleterTest::line)
                .toList();
    }

    private static String line(Diagnostic it) {
        return it.span().line() + ":" + it.span().column() + " " + it.code().id() + ": " + it.message();
    }

    private static CompletedPage complete(String page, Map<String, String> files, List<SnippetDefault> ofSite) {
        return new SnippetCompleter(
                        ofSite,
                        path -> Optional.ofNullable(files.get(path.value())).map(text -> new Source(path, text)))
                .complete(new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), page)));
    }
}
