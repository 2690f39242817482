package dev.galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in the code of a snippet is a place in the page: what stands there is the same text. */
class SnippetPositionsTest {
    private static final MarkdownParser PARSER = new MarkdownParser(false);
    private static final String[] WORDS = {"if", "x", "=", "\"a\"", "# ü", "😀", "    ", "(1, 2)", "\t", "return"};
    private static final String[] CONTAINERS = {"> ", "- ", "1. ", ">  ", "10. ", "* "};

    @ParameterizedTest
    @ValueSource(strings = {"", "---\ntitle: A\n---\n\n"})
    void inQuotesAndListsTheCodeIsFoundWhereItStands(String top) {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 2_000; round++) {
            String markdown = top + "before\n\n" + nested(fence(random), random) + "\nbehind\n";
            ParsedPage page = PARSER.parse(new Source(SourcePath.content("page.md"), markdown));

            assertThat(page.snippets()).as(markdown).hasSize(1);
            quotesItsSource(page.snippets().get(0), markdown);
        }
    }

    @Test
    void tabsInFrontOfCodeAreCountedAsTheyStand() {
        String markdown = "- a\n\n\t```python\n\tx = 1\n\t\ty\n\t```\n";
        Snippet snippet = PARSER.parse(new Source(SourcePath.content("page.md"), markdown))
                .snippets()
                .get(0);

        assertThat(snippet.text()).contains("x = 1");
        quotesItsSource(snippet, markdown);
        assertThat(snippet.at(1, 1, 1).line()).isEqualTo(4);
    }

    @Test
    void anIndentedBlockIsCodeWithoutALanguage() {
        String markdown = "text\n\n    x = 1\n      y\n";
        Snippet snippet = PARSER.parse(new Source(SourcePath.content("page.md"), markdown))
                .snippets()
                .get(0);

        assertThat(snippet.language()).isEmpty();
        assertThat(snippet.at(1, 1, 5)).isEqualTo(new SourceSpan(SourcePath.content("page.md"), 3, 5, 5));
        assertThat(snippet.at(2, 3, 1)).isEqualTo(new SourceSpan(SourcePath.content("page.md"), 4, 7, 1));
    }

    private static void quotesItsSource(Snippet snippet, String markdown) {
        List<String> source = markdown.lines().toList();
        List<String> code = snippet.text().lines().toList();
        for (int line = 1; line <= code.size(); line++) {
            String text = code.get(line - 1);
            for (int column = 1; column <= text.length(); column++) {
                if (text.charAt(column - 1) > ' ') {
                    SourceSpan at = snippet.at(line, column, 1);
                    String there = source.get(at.line() - 1).substring(at.column() - 1);
                    assertThat(there)
                            .as("%d:%d of%n%s", line, column, markdown)
                            .startsWith(text.substring(column - 1).stripTrailing());
                }
            }
        }
    }

    private static String fence(Random random) {
        String fence = random.nextBoolean() ? "```" : "~~~~";
        StringBuilder block =
                new StringBuilder(" ".repeat(random.nextInt(3))).append(fence).append("python run\n");
        for (int line = random.nextInt(5); line >= 0; line--) {
            for (int word = random.nextInt(5); word > 0; word--) {
                block.append(WORDS[random.nextInt(WORDS.length)]);
            }
            block.append('\n');
        }
        return block.append(fence).append('\n').toString();
    }

    /** Puts a block into quotes and items of lists, one in the other. */
    private static String nested(String block, Random random) {
        int depth = random.nextInt(4);
        // Behind the mark of a list the indentation of a fence would belong to the mark.
        String nested = depth == 0 ? block : block.stripLeading();
        for (; depth > 0; depth--) {
            String first = CONTAINERS[random.nextInt(CONTAINERS.length)];
            boolean isQuote = first.startsWith(">");
            String others = isQuote ? first : " ".repeat(first.length());
            String inner = nested;
            nested = first + inner.stripTrailing().replace("\n", "\n" + others) + "\n";
        }
        return nested;
    }
}
