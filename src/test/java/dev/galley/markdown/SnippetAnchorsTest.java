package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetAnchorsTest {
    private static final String BLOCK = "\n```python\nprint(1)\n```\n";
    private static final String HIDDEN = "\n```python hidden\nprint(1)\n```\n";

    @Test
    void aBlockIsNamedAfterItsSectionAndItsPlaceThere() {
        assertThat(anchors(BLOCK + "# Title\n" + BLOCK + "## Part\n" + BLOCK + BLOCK))
                .containsExactly("top.snippet-1", "title.snippet-1", "part.snippet-1", "part.snippet-2");
    }

    @Test
    void aBlockInAnotherSectionOrOneThatIsHiddenChangesNoName() {
        assertThat(anchors("# Title\n" + BLOCK + "## Part\n" + HIDDEN + BLOCK))
                .containsExactly("title.snippet-1", "", "part.snippet-1");
        assertThat(anchors("# Title\n" + BLOCK + BLOCK + "## Part\n" + BLOCK)).endsWith("part.snippet-1");
    }

    @Test
    void anIdThatTheAuthorTookIsPassedOver() {
        assertThat(anchors("# Title\n\n<a id=\"title.snippet-2\"></a>\n" + BLOCK + BLOCK))
                .containsExactly("title.snippet-1", "title.snippet-3");
    }

    @Test
    void longHeadingsMakeNoLongNames() {
        String long1 = "x".repeat(70);
        assertThat(anchors("# " + long1 + "1\n" + BLOCK + "# " + long1 + "2\n" + BLOCK))
                .containsExactly("x".repeat(60) + ".snippet-1", "x".repeat(60) + ".snippet-2");
        String astral = "𝒳".repeat(40);
        assertThat(anchors("# y" + astral + "\n" + BLOCK)).containsExactly("y" + "𝒳".repeat(29) + ".snippet-1");
    }

    @Test
    void linksMayLeadToThem() {
        assertThat(page("# Title\n" + BLOCK + HIDDEN).summary().anchors())
                .containsExactlyInAnyOrder("title", "title.snippet-1");
    }

    private static List<String> anchors(String markdown) {
        return page(markdown).snippetAnchors().stream()
                .map(anchor -> anchor.map(Object::toString).orElse(""))
                .toList();
    }

    private static ParsedPage page(String markdown) {
        return new MarkdownParser(false).parse(new Source(SourcePath.content("page.md"), markdown));
    }
}
