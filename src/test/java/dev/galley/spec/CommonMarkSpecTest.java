package dev.galley.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.CrossReference;
import dev.galley.page.ParsedPage;
import dev.galley.page.Section;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 652 examples of CommonMark 0.31, with raw HTML allowed. */
class CommonMarkSpecTest {
    /** Examples whose HTML differs on purpose, by their number, and why. One that starts to agree fails the test. */
    private static final Map<Integer, String> DEVIATIONS = Map.of(
            96, "lines between `---` at the top of a file are front matter",
            98, "lines between `---` at the top of a file are front matter",
            602, "GitHub's autolinks: a bare address is a link",
            606, "GitHub's autolinks: a bare address is a link",
            608, "GitHub's autolinks: a bare address is a link",
            611, "GitHub's autolinks: a bare address is a link",
            612, "GitHub's autolinks: a bare address is a link");

    /** An example with the number it has in the specification, from 1. */
    record Numbered(int number, Example example) {
        String source() {
            return example.getSource();
        }
    }

    static List<Numbered> examples() {
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        return IntStream.range(0, examples.size())
                .mapToObj(i -> new Numbered(i + 1, examples.get(i)))
                .toList();
    }

    @Test
    void allExamplesAreHere() {
        assertThat(examples()).hasSize(652);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theHtmlIsThatOfTheSpecification(Numbered example) {
        assertAgrees(example, example.source());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void linesMayEndInCarriageReturnAndLineFeed(Numbered example) {
        assertAgrees(example, example.source().replace("\n", "\r\n"));
    }

    private static void assertAgrees(Numbered example, String source) {
        String html = SpecHtml.of(source).replace("\r\n", "\n");
        // The specification shows tabs as arrows.
        String expected = example.example().getHtml().replace('→', '\t');
        if (DEVIATIONS.containsKey(example.number())) {
            assertThat(html).as("agrees now; take it off the list:\n%s", source).isNotEqualTo(expected);
        } else {
            assertThat(html).as(source).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyPrefixAndSuffixIsAPageWithSpansInsideTheText(Numbered example) {
        String source = example.source();
        for (int i = 0; i <= source.length(); i++) {
            assertSpansInside(source.substring(0, i));
            assertSpansInside(source.substring(i));
        }
    }

    private static void assertSpansInside(String source) {
        List<String> lines = source.lines().toList();
        assertThat(spans(SpecHtml.parse(source)))
                .as(source)
                .allSatisfy(
                        span -> assertThat(isInside(span, lines)).as("%s", span).isTrue());
    }

    private static boolean isInside(SourceSpan span, List<String> lines) {
        int length = span.line() <= lines.size() ? lines.get(span.line() - 1).length() : 0;
        return span.line() <= lines.size() + 1 && span.column() - 1 + span.length() <= length;
    }

    private static Stream<SourceSpan> spans(ParsedPage page) {
        return Stream.of(
                        page.summary().references().stream().map(CrossReference::span),
                        page.summary().sections().stream().map(Section::span),
                        page.summary().diagnostics().stream().map(it -> it.span()),
                        page.snippets().stream().map(it -> it.span()),
                        page.snippets().stream().flatMap(it -> it.lines().stream()))
                .flatMap(all -> all);
    }
}
