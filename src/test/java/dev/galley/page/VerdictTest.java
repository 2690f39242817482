package dev.galley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.SnippetProof.Status;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void eachStateIsSaidInWords() {
        assertThat(words("python run", Status.RAN, "Python 3.11.7")).isEqualTo("ran: ran on Python 3.11.7");
        assertThat(words("python", Status.CHECKED, "")).isEqualTo("checked: checked");
        assertThat(words("python run", Status.SKIPPED, "")).isEqualTo("not-run: checked, not run");
        assertThat(words("python run", Status.SKIPPED, "needs django>=5.0"))
                .isEqualTo("not-run: checked, not run: needs django>=5.0");
        assertThat(words("python nocheck=\"a reason\"", Status.OPTED_OUT, ""))
                .isEqualTo("not-checked: not checked: a reason");
        assertThat(words("python nocheck", Status.OPTED_OUT, "")).isEqualTo("not-checked: not checked");
        assertThat(words("text", Status.SHOWN, "")).isEqualTo("shown: shown");
        assertThat(words("output", Status.SHOWN, "")).isEqualTo("shown: shown as output");
    }

    @Test
    void whatIsWrongWithTheCodeIsNotCalledChecked() {
        Diagnostic unknown = Diagnostic.of(
                DiagnosticCode.SNIPPET_UNKNOWN_NAME, SourceSpan.startOf(SourcePath.content("page.md")), "unknown");
        SnippetProof proof = new SnippetProof(Status.CHECKED, List.of(unknown), "");
        assertThat(Verdict.of(snippet("python"), proof).words()).isEqualTo("check failed");
    }

    @Test
    void whatTheAuthorSaysItFailsWithIsKept() {
        Verdict verdict = Verdict.of(snippet("python fails=TypeError"), proof(Status.RAN));
        assertThat(verdict.isMeantToFail()).isTrue();
        assertThat(verdict.failure()).isEqualTo("TypeError");
        assertThat(Verdict.of(snippet("python fails"), proof(Status.CHECKED)).failure())
                .isEmpty();
    }

    @Test
    void outputRightBehindCodeThatRanIsPrintedByIt() {
        String behind = "```python run\nprint(1)\n```\n\n```output\n1\n```\n";
        String apart = "```python run\nprint(1)\n```\n\nWords.\n\n```output\n1\n```\n";
        assertThat(outputState(behind, Status.RAN)).isEqualTo(Verdict.State.PRINTED);
        assertThat(outputState(behind, Status.SKIPPED)).isEqualTo(Verdict.State.SHOWN);
        assertThat(outputState(apart, Status.RAN)).isEqualTo(Verdict.State.SHOWN);
    }

    private static Verdict.State outputState(String markdown, Status ofCode) {
        return Verdict.of(page(markdown), List.of(proof(ofCode), proof(Status.SHOWN)))
                .get(1)
                .state();
    }

    private static String words(String fence, Status status, String note) {
        Verdict verdict = Verdict.of(snippet(fence), new SnippetProof(status, List.of(), "", note));
        return verdict.state().word() + ": " + verdict.words();
    }

    private static SnippetProof proof(Status status) {
        return new SnippetProof(status, List.of(), "", "Python 3");
    }

    private static Snippet snippet(String fence) {
        return page("```" + fence + "\ncode\n```\n").snippets().get(0);
    }

    private static ParsedPage page(String markdown) {
        return new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), markdown));
    }
}
