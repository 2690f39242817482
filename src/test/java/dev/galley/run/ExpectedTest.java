package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.markdown.MarkdownParser;
import dev.galley.page.CompletedPage;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectedTest {
    private static final String SESSION = """
            ```pycon
            >>> [][0]
            Traceback (most recent call last):
              File "<stdin>", line 1, in <module>
            IndexError: list index out of range

            >>> 1 + 2
            4
            ```
            """;

    @Test
    void theInnerLinesOfATracebackAndBlankOnesDoNotCount() {
        String printed =
                "Traceback (most recent call last):\n  other\n    deeper\nIndexError: list index out of range\n4\n";
        assertThat(session(SESSION).difference(printed)).isEmpty();
    }

    @Test
    void theFirstLineThatDiffersIsFoundBehindATraceback() {
        Expected expected = session(SESSION);
        String printed = "Traceback (most recent call last):\n  x\nIndexError: list index out of range\n3\n";
        int difference = expected.difference(printed).orElseThrow();
        assertThat(expected.place(difference).line()).isEqualTo(8);
        assertThat(expected.lines().get(difference)).isEqualTo("4");
        assertThat(expected.printed(printed).get(difference)).isEqualTo("3");
    }

    @Test
    void howLongAStatementTookDoesNotCount() {
        Expected expected = session("```mysql-console\nmysql> SELECT 1;\n1 row in set (0.31 sec)\n```\n");
        assertThat(expected.difference("1 row in set (0.00 sec)\n")).isEmpty();
        assertThat(expected.difference("2 rows in set (0.00 sec)\n")).hasValue(0);
    }

    private static Expected session(String markdown) {
        CompletedPage page = new SnippetCompleter(List.of(), path -> Optional.empty())
                .complete(new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), markdown)));
        return Expected.of(
                page.page().snippets().get(0),
                Objects.requireNonNull(page.transcripts().get(0)));
    }
}
