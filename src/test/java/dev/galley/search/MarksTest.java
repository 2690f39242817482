package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which words a page is asked to mark, and where it finds them: the engine in Node. */
class MarksTest {
    private static final String SITE = """
            # a.html | Copying
            A copy of a copied list. Copies cost time: copying is slow. See std::vector and deepCopy.
            # b.html | 東京都
            東京都に行く。 A proxy answers.
            """;

    @TempDir
    private Path folder;

    @Test
    void allFormsOfAWordAreMarkedAndNoOther() throws IOException {
        assertThat(spans("copy ", "Copying a copy costs; the copyist COPIED copies"))
                .containsExactly("Copying", "copy", "COPIED", "copies");
    }

    @Test
    void anUnfinishedWordMarksAllThatBeginSo() throws IOException {
        assertThat(marks("prox").get(0)).isEqualTo("prox*");
        assertThat(spans("prox", "a proxy, Proxies, approx")).containsExactly("proxy", "Proxies");
    }

    @Test
    void aCompoundIsMarkedAsAWholeAndAPieceOfItAsAPiece() throws IOException {
        assertThat(spans("std::vector ", "a std::vector<int>")).containsExactly("std::vector");
        assertThat(spans("vector ", "a std::vector<int>, vector-like")).containsExactly("vector", "vector");
        assertThat(spans("copy ", "list.deepCopy()")).containsExactly("deepCopy");
    }

    @Test
    void runsWithoutSpacesAreMarkedByPairs() throws IOException {
        assertThat(spans("京都 ", "東京都に")).containsExactly("京都");
    }

    @Test
    void aCorrectedWordMarksWhatWasMeant() throws IOException {
        assertThat(spans("porxy ", "The proxy")).containsExactly("proxy");
    }

    @Test
    void thereAreNeverMoreThanThirtyTwo() throws IOException {
        assertThat(marks("a copy of list cost time slow see vector proxy answer ".repeat(20)))
                .hasSizeLessThanOrEqualTo(32);
        assertThat(marks("copy ")).startsWith("copy").doesNotHaveDuplicates();
    }

    @Test
    void oddTextsHurtNobody() throws IOException {
        for (String text :
                List.of("", "\ud800copy\udc00", "::.-'", "copy-", "-copy", "--", "c++", "copy's", "x".repeat(9_000))) {
            assertThat(spans("copy ", text)).as(text).hasSizeLessThan(2);
        }
    }

    private List<String> marks(String query) throws IOException {
        return answer(query, "").get(0);
    }

    private List<String> spans(String query, String text) throws IOException {
        return answer(query, text).get(1);
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> answer(String query, String text) throws IOException {
        Node.write(SampleSite.index(SampleSite.pages(SITE)), folder);
        Path input = Files.writeString(
                folder.resolve("input.json"),
                new JsonText().strings(List.of(query, text)).toString());
        return new ObjectMapper()
                .readValue(Node.run(folder, "spans.js", folder.toString(), input.toString()), List.class);
    }
}
