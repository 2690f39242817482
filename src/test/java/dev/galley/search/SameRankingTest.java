package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The browser, reading shards, ranks as the reference does that reads the postings in memory. */
class SameRankingTest {
    @TempDir
    private Path folder;

    @Test
    void aSmallSiteIsRankedAsTheReferenceDoes() throws IOException {
        SearchIndex index = SampleSite.index(SampleSite.collection());
        ReferenceRanking reference = new ReferenceRanking(index);
        List<String> queries = new ArrayList<>(
                SampleSite.queries().keySet().stream().filter(reference::knows).toList());
        assertThat(queries).hasSizeGreaterThan(30);
        queries.add("the");
        queries.add("LarchDataSource max_connections --dry-run");
        assertSameRanking(index, queries);
    }

    @Test
    void aSiteInShardsIsRankedAsTheReferenceDoes() throws IOException {
        SearchIndex index = SampleSite.index(SyntheticPages.make(300));
        assertThat(index.files()).hasSizeGreaterThan(100);
        List<String> queries = new ArrayList<>();
        for (int rank = 40; rank < 4_000; rank += 97) {
            queries.add(SyntheticPages.word(rank) + " " + SyntheticPages.word(rank * 7 % 900 + 200) + " topic");
        }
        assertSameRanking(index, queries);
    }

    private void assertSameRanking(SearchIndex index, List<String> queries) throws IOException {
        Node.write(index, folder);
        Path input = Files.writeString(
                folder.resolve("queries.json"), new JsonText().strings(queries).toString());
        String[] found = Node.run(folder, "ranking.js", folder.toString(), input.toString())
                .split("\n", -1);
        ReferenceRanking reference = new ReferenceRanking(index);
        for (int i = 0; i < queries.size(); i++) {
            assertSame(queries.get(i), new ObjectMapper().readTree(found[i]), reference.rank(queries.get(i)));
        }
    }

    private static void assertSame(String query, JsonNode found, List<ReferenceRanking.Result> expected) {
        assertThat(expected).as(query).isNotEmpty();
        assertThat(found).as(query).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode result = found.get(i);
            assertThat(result.get(0).asInt())
                    .as("%s, result %d", query, i)
                    .isEqualTo(expected.get(i).page());
            assertThat(result.get(1).asDouble()).isCloseTo(expected.get(i).score(), within(1e-6));
            List<Integer> sections = new ArrayList<>();
            result.get(2).forEach(section -> sections.add(section.asInt()));
            assertThat(sections)
                    .as("%s, result %d", query, i)
                    .isEqualTo(expected.get(i).sections());
        }
    }
}
