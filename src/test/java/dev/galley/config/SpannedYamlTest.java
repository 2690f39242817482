package dev.galley.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpannedYamlTest {
    private static final SourcePath PATH = new SourcePath(Root.SITE, "galley.yml");

    @Test
    void everyScalarStandsWhereItsSpanSays() {
        String text = """
                # 🚀 a comment
                name: plain words
                "🚀 key": 'it''s'
                nested:
                  - 12
                  - [true, {deep: ~}]
                  - "tab\\t"
                """;

        assertThat(quoted(text))
                .containsExactly(
                        "2:1 name",
                        "2:7 plain words",
                        "3:1 \"🚀 key\"",
                        "3:11 'it''s'",
                        "4:1 nested",
                        "5:5 12",
                        "6:6 true",
                        "6:13 deep",
                        "6:19 ~",
                        "7:5 \"tab\\t\"");
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void linesEndInEachOfTheThreeWays(String end) {
        assertThat(quoted("a: 1" + end + end + "b: 2" + end)).containsExactly("1:1 a", "1:4 1", "3:1 b", "3:4 2");
    }

    @Test
    void theFirstLineCountsFromWhereTheTextStands() {
        YamlMap map = map("title: x\ntags: [a]\n", 2);

        assertThat(map.get("tags").orElseThrow().span()).isEqualTo(new SourceSpan(PATH, 3, 7, 3));
    }

    @Test
    void aValueOverSeveralLinesHasTheSpanOfItsFirst() {
        YamlMap map = map("""
                text: >
                  one
                  two
                list:
                  - a
                  - b
                """, 1);

        assertThat(map.get("text").orElseThrow().span()).isEqualTo(new SourceSpan(PATH, 1, 7, 1));
        assertThat(map.get("text").orElseThrow().value()).isEqualTo("one two\n");
        assertThat(map.get("list").orElseThrow().span()).isEqualTo(new SourceSpan(PATH, 5, 3, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "no, no, text",
        "yes, yes, text",
        "'\"5\"', 5, text",
        "2026-11-23, 2026-11-23, text",
        "12:30, 12:30, text",
        "010, 10, a whole number",
        "-1_000, -1000, a whole number",
        "99999999999999999999, 99999999999999999999, a whole number",
        "1.50, 1.5, a number",
        ".inf, .inf, a number",
        "True, true, true or false",
        "~, '', nothing",
        "'', '', nothing"
    })
    void scalarsAreWhatYaml12Says(String written, String value, String kind) {
        YamlNode node = map("key: " + written + "\n", 1).get("key").orElseThrow();

        assertThat(node.kind()).isEqualTo(kind);
        assertThat(node.value().toString()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: \"open\nb: 1'      | 1:4+1 quote that is never closed",
                "'a: b: c'              | 1:5+1 unexpected `:`",
                "'a: 1\n\tb: 2'         | 2:1+0 tab used for indentation",
                "'a: @x'                | 1:4+1 character that cannot start a value",
                "'a: [1, 2'             | 1:4+1 list that is never closed",
                "'a: {b: 1'             | 1:4+1 map that is never closed",
                "'a: 1\nword\nb: 2'     | 2:1+1 key without a `:`",
                "'a: \"\\q\"'           | 1:6+1 unknown escape",
                "'a: 1\nb: 2\na: 3'     | 3:1+1 the key `a` stands twice",
                "'a: &x 1\nb: *x'       | 2:4+2 alias of another value: `*x`",
                "'a: 1\n---\nb: 2'      | 3:1+0 a second YAML document",
                "'? [a]\n: b'           | 1:3+1 not valid YAML"
            })
    void aMistakeIsShownWhereItIs(String text, String expected) {
        assertThat(SpannedYaml.parse(PATH, text, 1).problems())
                .extracting(
                        problem -> place(problem.span()) + "+" + problem.span().length() + " " + problem.message())
                .containsExactly(expected.strip());
    }

    @Test
    void aControlCharacterIsShownAndTheRestIsRead() {
        YamlDocument document = SpannedYaml.parse(PATH, "a: x\u0007\nb: 2\n", 1);

        assertThat(document.problems())
                .extracting(YamlProblem::message)
                .containsExactly("character that YAML forbids: `U+0007`");
        assertThat(document.root().orElseThrow().value()).hasToString("{a=x\uFFFD, b=2}");
    }

    @Test
    void whatStandsBeforeASyntaxErrorIsKept() {
        YamlDocument document = SpannedYaml.parse(PATH, "a: 1\nb: [x, y]\nc: \"open\n", 1);

        assertThat(document.root().orElseThrow().value()).hasToString("{a=1, b=[x, y]}");
    }

    @Test
    void nestingHasALimit() {
        YamlDocument document = SpannedYaml.parse(PATH, "a: " + "[".repeat(100_000), 1);

        assertThat(document.problems())
                .extracting(YamlProblem::message)
                .containsExactly("YAML nested deeper than 50 levels");
    }

    @Test
    void lengthHasALimit() {
        YamlDocument document = SpannedYaml.parse(PATH, "#".repeat(1_000_001), 1);

        assertThat(document.problems())
                .extracting(YamlProblem::message)
                .containsExactly("YAML of more than 1000000 characters");
    }

    @Test
    void problemsHaveALimit() {
        YamlDocument document = SpannedYaml.parse(PATH, "a: b\n".repeat(1000), 1);

        assertThat(document.problems()).hasSize(100);
    }

    @Test
    void aTextThatSaysNothingHasNoRoot() {
        assertThat(SpannedYaml.parse(PATH, "# only a comment\n", 1))
                .isEqualTo(new YamlDocument(java.util.Optional.empty(), List.of()));
    }

    @Test
    void anyTextGivesSpansInsideIt() {
        String pieces = "ab:-[]{},\"'|>#&*!%@`?~ \t\n\r\\\u0000\u0085\u2028🚀\uD83D1.<";
        Random random = new Random(20_26);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            YamlDocument document = SpannedYaml.parse(PATH, text.toString(), 1);
            List<SourceSpan> spans = new ArrayList<>();
            document.problems().forEach(problem -> spans.add(problem.span()));
            document.root().ifPresent(root -> scalars(root).forEach(scalar -> spans.add(scalar.span())));
            assertThat(spans).as("spans of <%s>", text).allSatisfy(span -> quote(text.toString(), span));
        }
    }

    private static YamlMap map(String text, int firstLine) {
        return (YamlMap) SpannedYaml.parse(PATH, text, firstLine).root().orElseThrow();
    }

    private static List<String> quoted(String text) {
        YamlNode root = SpannedYaml.parse(PATH, text, 1).root().orElseThrow();
        return scalars(root).stream()
                .map(scalar -> place(scalar.span()) + " " + quote(text, scalar.span()))
                .toList();
    }

    private static List<YamlScalar> scalars(YamlNode node) {
        List<YamlScalar> found = new ArrayList<>();
        if (node instanceof YamlScalar scalar) {
            found.add(scalar);
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> found.addAll(scalars(item)));
        } else if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> {
                found.add(entry.key());
                found.addAll(scalars(entry.value()));
            });
        }
        return found;
    }

    private static String place(SourceSpan span) {
        return span.line() + ":" + span.column();
    }

    /** Fails when the span leaves the text. */
    private static String quote(String text, SourceSpan span) {
        String line = text.split("\r\n|\r|\n", -1)[span.line() - 1];
        return line.substring(span.column() - 1, span.column() - 1 + span.length());
    }
}
