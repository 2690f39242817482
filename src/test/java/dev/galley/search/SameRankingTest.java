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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser, reading shards, answers as the searcher does that reads the index in memory. */
class SameRankingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"known words", "prefixes", "typos", "compounds"})
    void theSearcherAnswersAsTheBrowserDoes(String kind) throws IOException {
        assertSameAnswers(SampleSite.index(SampleSite.collection()), queries(kind));
    }

    @Test
    void theSearcherAnswersAsTheBrowserDoesOnASiteInShards() throws IOException {
        SearchIndex index = SampleSite.index(SyntheticPages.make(300));
        List<String> queries = new ArrayList<>();
        for (int rank = 40; rank < 4_000; rank += 97) {
            queries.add(SyntheticPages.word(rank) + " " + SyntheticPages.word(rank * 7 % 900 + 200) + " topic 1");
        }
        assertSameAnswers(index, queries);
    }

    private static List<String> queries(String kind) {
        Set<String> written = SampleSite.queries().keySet();
        return switch (kind) {
            case "known words" -> List.copyOf(written);
            case "prefixes" ->
                written.stream()
                        .flatMap(query -> IntStream.of(2, 3, 5, query.length() - 1)
                                .filter(length -> length > 0 && length < query.length())
                                .mapToObj(length -> query.substring(0, length)))
                        .distinct()
                        .toList();
            case "typos" ->
                written.stream()
                        .filter(query -> query.length() > 5)
                        .flatMap(query -> Stream.of(
                                query.substring(0, 3) + query.substring(4),
                                query.substring(0, 2) + query.charAt(3) + query.charAt(2) + query.substring(4),
                                query.charAt(1) + query.substring(1),
                                query.substring(0, query.length() - 2) + "xq " + query))
                        .toList();
            case "compounds" ->
                List.of(
                        "std::vector",
                        "LarchDataSource max_connections --dry-run",
                        "larchData",
                        "max_con",
                        "JSON-path larch.con",
                        "café's re-index 1.7.3",
                        "C++ .env @Override __proto__",
                        "東京都 constructor",
                        "?! ...",
                        "");
            default -> throw new AssertionError(kind);
        };
    }

    /** Compares what is shown: corrections, pages, sections, and the scores behind them. */
    private void assertSameAnswers(SearchIndex index, List<String> queries) throws IOException {
        Node.write(index, folder);
        String input = Files.writeString(
                        folder.resolve("queries.json"),
                        new JsonText().strings(queries).toString())
                .toString();
        String[] found = Node.run(folder, "find.js", folder.toString(), input).split("\n", -1);
        String[] ranked = Node.run(folder, "ranking.js", folder.toString(), input, "prefix")
                .split("\n", -1);
        Searcher searcher = new Searcher(index);
        for (int i = 0; i < queries.size(); i++) {
            String query = queries.get(i);
            Answer answer = searcher.find(query, 10);
            assertSameAnswer(query, answer, new ObjectMapper().readTree(found[i]));
            assertSameScores(query, answer, new ObjectMapper().readTree(ranked[i]));
        }
    }

    private static void assertSameAnswer(String query, Answer answer, JsonNode found) {
        assertThat(answer.corrected().orElse(null))
                .as(query)
                .isEqualTo(found.path("corrected").textValue());
        // Nothing to search for is answered by an empty list.
        assertThat(answer.total()).as(query).isEqualTo(found.path("total").asInt());
        List<String> lines = answer.pages().stream()
                .flatMap(page -> page.sections().stream()
                        .map(section -> section.url() + " " + page.title() + " / " + section.title() + ":"))
                .toList();
        JsonNode results = found.path("results");
        assertThat(results).as(query + lines).hasSize(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(results.get(i).asText()).as(query + ", line " + i).startsWith(lines.get(i));
        }
    }

    private static void assertSameScores(String query, Answer answer, JsonNode ranked) {
        for (int i = 0; i < answer.pages().size(); i++) {
            FoundPage page = answer.pages().get(i);
            assertThat(page.score()).as(query).isCloseTo(ranked.get(i).get(1).asDouble(), within(1e-6));
            double sum = page.why().stream().mapToDouble(TermScore::points).sum();
            assertThat(sum).as("the parts of a score: " + page.why()).isCloseTo(page.score(), within(1e-6));
        }
    }
}
