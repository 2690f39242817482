package dev.galley.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {
    private static final Path SAMPLES = Path.of("src/test/resources/dev/galley/highlight/samples");

    private final Highlighter highlighter = new Highlighter();

    @Test
    void tokensBecomeSpansWithTheirTypeAsClass() {
        assertThat(highlighter.highlight("java", "return 1 < x; // a & b")).isEqualTo(new Highlighted("""
                <span class="tok-keyword">return</span> <span class="tok-number">1</span> \
                <span class="tok-operator">&lt;</span> x<span class="tok-punctuation">;</span> \
                <span class="tok-comment">// a &amp; b</span>""", false));
    }

    @Test
    void anAliasIsOneMoreClass() {
        assertThat(highlighter.highlight("javascript", "f = () => 1").html())
                .startsWith("<span class=\"tok-function-variable tok-function\">f</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-language", "", "<script>", "çüş"})
    void anUnknownLanguageIsPlainAndEscaped(String language) {
        assertThat(highlighter.highlight(language, "<b> & \"x\""))
                .isEqualTo(new Highlighted("&lt;b&gt; &amp; \"x\"", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"py", "PYTHON", " Python3 ", "pycon"})
    void aLanguageIsFoundByItsOtherNamesInAnyCase(String name) {
        assertThat(highlighter.highlight(name, "def f(): pass"))
                .isEqualTo(highlighter.highlight("python", "def f(): pass"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "ts", "sh", "jinja2", "dockerfile", "yml", "console", "mysql", "c++", "text"})
    void itKnowsTheNamesAuthorsWrite(String name) {
        assertThat(highlighter.languages()).contains(name);
    }

    @Test
    void namesAreSortedAndInLowerCase() {
        List<String> names = List.copyOf(highlighter.languages());

        assertThat(names).isSorted().allMatch(name -> name.equals(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void textAsksForNoColours() {
        assertThat(highlighter.highlight("text", "if (a < b)").html()).isEqualTo("if (a &lt; b)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\u0000", "\uD83D", "😀 = \"😀\"", "\r\n\r\n", "\u00a0\u2028"})
    void strangeCodeKeepsItsText(String code) {
        for (String language : List.of("python", "markup", "markdown", "django", "php", "jsx", "graphql", "yaml")) {
            assertThat(textOf(highlighter.highlight(language, code).html()))
                    .as(language)
                    .isEqualTo(code);
        }
    }

    @Test
    void everySampleKeepsItsTextInEveryTemplateLanguage() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.sorted().toList()) {
                String code = Files.readString(file);
                for (String language : List.of("django", "markdown", "tsx", "liquid", "xquery")) {
                    assertThat(textOf(highlighter.highlight(language, code).html()))
                            .isEqualTo(code);
                }
            }
        }
    }

    /** Each would run for minutes or for ever, or overflow the stack, without limits. */
    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("python", "f\"" + "{".repeat(20_000)),
                bomb("python", "@a".repeat(30_000)),
                bomb("bash", "<<EOF\n" + "$(".repeat(20_000)),
                bomb("bash", "a=$((" + "\"`$(".repeat(10_000)),
                bomb("yaml", "- ".repeat(40_000)),
                bomb("yaml", "a: ".repeat(30_000)),
                bomb("markdown", "*".repeat(50_000)),
                bomb("markdown", "[".repeat(50_000)),
                bomb("markdown", "|a".repeat(30_000) + "\n|-"),
                bomb("markup", "<a ".repeat(30_000)),
                bomb("markup", "<!DOCTYPE [".repeat(8_000)),
                bomb("jsx", "<a>{".repeat(15_000)),
                bomb("javascript", "`${".repeat(30_000)),
                bomb("javascript", "(".repeat(90_000)),
                bomb("css", "a[".repeat(40_000)),
                bomb("java", "List<".repeat(20_000)),
                bomb("sql", "'\\".repeat(40_000)),
                bomb("php", "<?php \"{$a".repeat(9_000)),
                bomb("django", "{% x %}".repeat(14_000)),
                bomb("django", "___DJANGO1___{{".repeat(6_000)),
                bomb("http", "GET /" + "a=&".repeat(30_000)),
                bomb("regex", "(?:a|".repeat(18_000)),
                bomb("graphql", "mutation { a ".repeat(7_000)),
                bomb("csharp", "a<b?,".repeat(18_000)),
                bomb("cpp", "a::".repeat(30_000)));
    }

    private static Arguments bomb(String language, String code) {
        return Arguments.of(language, code);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void codeMadeToHarmEndsAndKeepsItsText(String language, String code) {
        Highlighted highlighted = highlighter.highlight(language, code);

        assertThat(textOf(highlighted.html())).isEqualTo(code);
    }

    @Test
    void codeThatTakesTooManyStepsIsPlain() {
        String nested = "<<EOF\n" + "$(".repeat(20_000) + "a\n".repeat(20_000);

        assertThat(highlighter.highlight("bash", nested)).isEqualTo(new Highlighted(TokenHtml.escape(nested), true));
    }

    @Test
    void aVeryLongLineAndAMillionLinesArePlain() {
        assertThat(highlighter
                        .highlight("json", "[" + "1,".repeat(500_000) + "1]")
                        .isPlain())
                .isTrue();
        assertThat(highlighter.highlight("python", "x = 1\n".repeat(1_000_000)).isPlain())
                .isTrue();
    }

    @Test
    void aSmallStackGivesTheSameColoursAsALargeOne() throws Exception {
        String code = "x = \"" + "a\\n".repeat(20_000) + "\"; y = 1;";
        FutureTask<Highlighted> onSmallStack = new FutureTask<>(() -> highlighter.highlight("javascript", code));
        Thread thread = new Thread(null, onSmallStack, "small", 256 << 10);
        thread.start();

        Highlighted onLargeStack = LargeStack.call(() -> highlighter.highlight("javascript", code));

        assertThat(onSmallStack.get()).isEqualTo(onLargeStack);
        assertThat(onLargeStack.isPlain()).isFalse();
        assertThat(onLargeStack.html()).contains("<span class=\"tok-number\">1</span>");
    }

    @Test
    void theSameCodeTakesTheSameStepsEachTime() {
        Language python = Objects.requireNonNull(Language.readAll().get("python"));
        List<Long> left = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Budget budget = new Budget(1_000_000);
            highlighter.tokenize(python, "def f(x):\n    return f'{x!r}'\n", budget);
            left.add(budget.left());
        }

        assertThat(left.stream().distinct()).hasSize(1);
    }

    @Test
    void manyThreadsGetWhatOneGets() {
        Map<String, String> codes = Map.of("python", "a = 1", "markup", "<b>x</b>", "sql", "SELECT 1", "css", "a{b:c}");
        Highlighter fresh = new Highlighter();

        codes.entrySet().stream()
                .flatMap(code -> Stream.generate(() -> code).limit(50))
                .parallel()
                .forEach(code -> assertThat(fresh.highlight(code.getKey(), code.getValue()))
                        .isEqualTo(highlighter.highlight(code.getKey(), code.getValue())));
    }

    private static String textOf(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
