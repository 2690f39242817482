package dev.galley.snippet;

import static dev.galley.snippet.Fences.PROVER;
import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.SnippetProof.Status;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnippetProverTest {
    @Test
    void codeThatAParserReadsIsChecked() {
        assertThat(PROVER.prove(Fences.of("python", "x = 1\n")).status()).isEqualTo(Status.CHECKED);
        assertThat(PROVER.prove(Fences.of("python", "x = \n")).status()).isEqualTo(Status.CHECKED);
    }

    @Test
    void codeWithoutAParserIsShown() {
        for (String language : List.of("", "text", "output", "go", "css", "postgresql")) {
            assertThat(PROVER.prove(Fences.of(language, "{ <x> (\n")).status()).isEqualTo(Status.SHOWN);
            assertThat(report(language, "{ <x> (\n")).isEmpty();
        }
    }

    @Test
    void anAuthorCanOptOutWithAReason() {
        assertThat(report("python nocheck=\"Python 2\"", "print 'x'\n")).isEmpty();
        assertThat(PROVER.prove(Fences.of("python nocheck=\"Python 2\"", "print 'x'\n"))
                        .status())
                .isEqualTo(Status.OPTED_OUT);
    }

    @Test
    void optingOutNeedsAReason() {
        assertThat(report("python nocheck", "print 'x'\n"))
                .isEqualTo("1:11+7 snippet-bad-attribute: `nocheck` without a value"
                        + " (`nocheck` takes a reason, as in `nocheck=\"needs a server\"`)");
    }

    @Test
    void anUnknownLanguageIsShownOnItsWord() {
        assertThat(report("jsno run", "{}\n"))
                .isEqualTo("1:4+4 snippet-unknown-language: unknown language: `jsno` (did you mean `json`?)");
    }

    @Test
    void languagesHaveManyNames() {
        assertThat(SnippetProver.languages())
                .hasSizeGreaterThan(200)
                .contains("python", "py", "sql", "mysql", "bash", "sh", "console", "c++", "pycon", "plain", "yml");
    }

    @Test
    void anUnknownWordIsShownInPlaceWithItsNeighbour() {
        assertThat(report("python nochek=\"x\"", "x = 1\n"))
                .isEqualTo("1:11+10 snippet-unknown-attribute: unknown word in a code fence: `nochek`"
                        + " (did you mean `nocheck`?)");
    }

    @Test
    void everyWordOfTheDesignIsKnown() {
        String words = "run check=run group=a continues hidden fragment timeout=5s match=regex file=src/a.py#part"
                + " role=models wrap=main requires=\"django>=5\" python=3.9 mysql=8.0 django=4.2 title=\"A title\"";
        assertThat(report("python " + words, "x = 1\n")).isEmpty();
        assertThat(report("python norun check=imports match=unordered timeout=500ms", "x = 1\n"))
                .isEmpty();
    }

    @Test
    void aWrongValueNamesWhatIsAllowed() {
        assertThat(report("python check=all", "x = 1\n"))
                .isEqualTo("1:11+9 snippet-bad-attribute: `check` with a value it does not take: `all`"
                        + " (`check` takes `syntax`, `imports` or `run`)");
        for (String word :
                List.of("run=yes", "timeout=5h", "timeout=0s", "match=some", "python=9", "mysql=4", "group")) {
            assertThat(report("python " + word, "x = 1\n")).as(word).contains("snippet-bad-attribute: `");
        }
    }

    @Test
    void wordsThatContradictOrRepeatAreReported() {
        assertThat(report("python run norun", "x = 1\n"))
                .isEqualTo("1:15+5 snippet-bad-attribute: `norun` contradicts `run`");
        assertThat(report("python run run", "x = 1\n"))
                .isEqualTo("1:15+3 snippet-bad-attribute: `run` stands here twice");
    }

    @Test
    void codeThatMustFailAndDoesIsInOrder() {
        for (String fails :
                List.of("fails", "fails=syntax", "fails=SyntaxError", "fails=\"SyntaxError: was never closed\"")) {
            assertThat(report("python " + fails, "x = (\n")).as(fails).isEmpty();
        }
        assertThat(report("sql fails=1064", "SELEC 1;\n")).isEmpty();
    }

    @Test
    void codeThatMustFailAndDoesNotIsReported() {
        assertThat(report("python fails", "x = 1\n"))
                .isEqualTo("1:11+5 snippet-not-failing: code that is said to fail has no syntax error"
                        + " (an error that shows only when the code is run is named like `fails=TypeError`)");
    }

    @Test
    void codeThatFailsOtherwiseThanSaidIsReported() {
        assertThat(report("python fails=\"SyntaxError: invalid syntax\"", "x = (\n"))
                .startsWith("1:11+35 snippet-not-failing: code fails otherwise than it is said to:"
                        + " '(' was never closed");
    }

    @Test
    void codeThatFailsOnlyWhenRunHasToParse() {
        assertThat(report("python fails=TypeError", "1 + 'x'\n")).isEmpty();
        assertThat(report("python fails=\"TypeError: can only\"", "1 + \n"))
                .isEqualTo("2:3+1 snippet-syntax: invalid syntax");
    }

    @Test
    void aPartOfTheMessageSaysHowCodeFails() {
        assertThat(report("python fails=\"was NEVER closed\"", "x = (\n")).isEmpty();
        assertThat(report("sql fails=\"unexpected `SELEC`\"", "SELEC 1;\n")).isEmpty();
        assertThat(report(
                        "python fails=\"cannot import name `JSONFeild`\"", "from django.db.models import JSONFeild\n"))
                .isEmpty();
        assertThat(report("python fails=\"invalid decimal literal\"", "x = (\n"))
                .startsWith("1:11+31 snippet-not-failing: code fails otherwise than it is said to:");
    }

    @Test
    void aMessageThatTheCheckerDoesNotGiveIsAMatterForRunning() {
        assertThat(report("python fails=\"unsupported operand type\"", "1 + 'x'\n"))
                .isEmpty();
        assertThat(report("python fails=1146", "x = (\n")).startsWith("2:5+1 snippet-syntax");
    }

    @Test
    void failingCodeThatNoParserReadsIsNoProof() {
        assertThat(report("go fails", "x\n"))
                .isEqualTo("1:7+5 snippet-uncheckable: `fails` on code that no parser reads"
                        + " (code in this language is shown, not checked)");
    }

    @Test
    void templatesOfDataAreShownUnchecked() {
        for (String template :
                List.of("a: {{ x }}\n", "{% if x %}\na: 1\n", "{{- .Values.x }}\n", "a: {{ 'x' | f }}: [\n")) {
            assertThat(PROVER.prove(Fences.of("yaml", template)).status())
                    .as(template)
                    .isEqualTo(Status.SHOWN);
            assertThat(report("yaml", template)).isEmpty();
        }
    }

    @Test
    void aWrongBraceIsNoTemplate() {
        assertThat(report("json", "{{\"a\": 1}}\n")).startsWith("2:2+1 snippet-syntax: unexpected character ('{')");
    }

    @Test
    void codeIsShownAsTheHighlighterSaysInTheLanguageItKnows() {
        SnippetProver prover = new SnippetProver(SnippetOptions.standard(), (language, text) -> language + "|" + text);
        assertThat(prover.prove(Fences.of("py", "x\n")).html()).isEqualTo("python|x\n");
        assertThat(prover.prove(Fences.of("mysql-console", "x\n")).html()).isEqualTo("sql|x\n");
        assertThat(prover.prove(Fences.of("klingon", "x\n")).html()).isEqualTo("klingon|x\n");
    }

    @Test
    void withoutAHighlighterCodeIsEscaped() {
        assertThat(PROVER.prove(Fences.of("text", "<a b=\"c\">&'\n")).html())
                .isEqualTo("&lt;a b=&quot;c&quot;&gt;&amp;&#39;\n");
    }

    @Test
    void placesCountFromThePageBehindQuoteMarks() {
        assertThat(report(Fences.indented(4, "python", "x = 1\ny = (\n"))).startsWith("3:9+1 snippet-syntax");
    }

    @Test
    void problemsAreSortedByPlace() {
        assertThat(report("python nochek runn", "x = (\n").lines().map(line -> line.replaceFirst("\\+.*", "")))
                .containsExactly("1:11", "1:18", "2:5");
    }

    @Test
    void moreCodeThanAnyParserIsGivenIsAWarning() {
        String lines = "x = 1\n".repeat(5001);
        String text = "#" + "x".repeat(256 * 1024) + "\n";
        for (String code : List.of(lines, text)) {
            assertThat(report("python", code))
                    .isEqualTo("1:4+6 snippet-uncheckable: code of more than 256 KB or 5,000 lines is not checked"
                            + " (say why it is not checked with `nocheck=\"reason\"`)");
        }
    }

    @Test
    void emptyCodeIsInOrderInEveryLanguage() {
        for (String language : SnippetProver.languages()) {
            assertThat(report(language, "")).as(language).isEmpty();
            assertThat(report(language, "\n")).as(language).isEmpty();
        }
    }

    @Test
    void manyThreadsGetTheSameVerdict() {
        Set<String> languages = Set.of("python", "sql", "java", "json", "yaml", "xml", "bash", "js");
        List<String> alone =
                languages.stream().map(it -> report(it, "a = ((\n")).toList();
        List<List<String>> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        languages.stream().map(it -> report(it, "a = ((\n")).toList())
                .toList();
        assertThat(together).allSatisfy(verdicts -> assertThat(verdicts).isEqualTo(alone));
    }
}
