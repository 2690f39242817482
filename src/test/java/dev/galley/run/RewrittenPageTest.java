package dev.galley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewrittenPageTest {
    @Test
    void aFenceShowsWhatIsPrintedAndNothingElseChanges() {
        assertThat(rewritten("# T\n\n```output\nold\n```\n\n  text  \n", "new", "lines"))
                .isEqualTo("# T\n\n```output\nnew\nlines\n```\n\n  text  \n");
    }

    @Test
    void lineEndsStay() {
        assertThat(rewritten("a\r\n\r\n```output\r\nold\r\n```\r\nb", "new"))
                .isEqualTo("a\r\n\r\n```output\r\nnew\r\n```\r\nb");
    }

    @Test
    void quoteMarksAndIndentationStay() {
        assertThat(rewritten("- a\n\n  > ```output\n  > old\n  > ```\n", "new", "", "end"))
                .isEqualTo("- a\n\n  > ```output\n  > new\n  >\n  > end\n  > ```\n");
    }

    @Test
    void anEmptyFenceIsFilled() {
        assertThat(rewritten("> ```output\n> ```\n", "new")).isEqualTo("> ```output\n> new\n> ```\n");
        assertThat(rewritten("1. ~~~output\n   ~~~\n", "new")).isEqualTo("1. ~~~output\n   new\n   ~~~\n");
        assertThat(rewritten("- ```output\n", "new")).isEqualTo("- ```output\n  new\n");
    }

    @Test
    void aFenceIsEmptied() {
        assertThat(rewritten("```output\na\nb\n```\n")).isEqualTo("```output\n```\n");
    }

    @Test
    void severalFencesOfAPageAreRewritten() {
        String page = "```output\na\n```\n\n```output\nb\nc\n```\n";
        List<OutputChange> changes = page(page).snippets().stream()
                .map(fence -> new OutputChange(fence, List.of("x", "y", "z")))
                .toList();
        RewrittenPage rewritten = RewrittenPage.of(page, changes);
        assertThat(rewritten.text()).isEqualTo("```output\nx\ny\nz\n```\n\n```output\nx\ny\nz\n```\n");
        assertThat(rewritten.rewritten()).isEqualTo(2);
    }

    @Test
    void whatNoFenceCanShowLeavesThePageAlone() {
        for (String line : List.of("```", "  ````x", "a\u001bb", "a\rb", "\ud800")) {
            String page = "```output\nold\n```\n";
            assertThat(rewritten(page, line)).as(line).isEqualTo(page);
        }
        assertThat(rewritten("````output\nold\n````\n", "```")).isEqualTo("````output\n```\n````\n");
    }

    @Test
    void aPageThatWasSavedMeanwhileIsLeftAlone() {
        OutputChange change =
                new OutputChange(page("```output\nold\n```\n").snippets().get(0), List.of("new"));
        for (String saved : List.of("", "```output\n", "```output\nother\n```\n", "text\nold\n```\n")) {
            assertThat(RewrittenPage.of(saved, List.of(change)).text()).isEqualTo(saved);
        }
    }

    private static String rewritten(String page, String... printed) {
        OutputChange change = new OutputChange(page(page).snippets().get(0), Arrays.asList(printed));
        return RewrittenPage.of(page, List.of(change)).text();
    }

    private static ParsedPage page(String markdown) {
        return new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), markdown));
    }
}
