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
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The browser, reading shards, answers as the searcher does that reads the index in memory. */
class SameRankingTest {
    private static final SearchIndex LARGE = SyntheticPages.make(3_000).stream()
            .collect(SearchIndex.indexing(new SearchSettings(
                    "en",
                    List.of(
                            List.of(
                                    SyntheticPages.word(40),
                                    SyntheticPages.word(1_037) + " " + SyntheticPages.word(12)),
                            List.of("boxe", SyntheticPages.word(600))),
                    List.of(new Boost("topic-001/", 2), new Boost("topic-002/page-00052.html", 0.2)))));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"known words", "prefixes", "typos", "compounds"})
    void theSearcherAnswersAsTheBrowserDoes(String kind) throws IOException {
        assertSameAnswers(SampleSite.index(SampleSite.collection()), queries(kind));
    }

    @Test
    void synonymsAndBoostsMeanTheSameToBoth() throws IOException {
        SearchSettings settings = new SearchSettings(
                "en",
                List.of(
                        List.of("HA", "standby server", "hot replica"),
                        List.of("point in time restore", "pitr", "rewind"),
                        List.of("grant", "allowance"),
                        List.of("row_number", "ordinal position"),
                        List.of("nothing like it", "zzzz"),
                        List.of("table", "tables"),
                        List.of("?!", "deadlock")),
                List.of(new Boost("guide/", 0.5), new Boost("guide/docker.html", 3), new Boost("admin/", 1.5)));
        List<String> queries = Stream.concat(
                        written().stream(),
                        Stream.of(
                                "ha",
                                "HA setup",
                                "standby server",
                                "standby servers",
                                "promote hot replica",
                                "pitr",
                                "rewind a backup",
                                "point in time restore",
                                "allowance",
                                "allowanse grant",
                                "ordinal position",
                                "row_number",
                                "ordinal posi",
                                "nothing like it",
                                "zzzz",
                                "zzzz table",
                                "tables",
                                "deadlock",
                                "server",
                                "rows ha pitr allowance"))
                .toList();
        SearchIndex index = SampleSite.collection().stream().collect(SearchIndex.indexing(settings));
        assertThat(new Searcher(index).find("pitr", 3).pages()).isNotEmpty();
        assertSameAnswers(index, queries);
    }

    @Test
    void onASiteInShardsOnlySomeOfThemAreRead() throws IOException {
        SearchIndex index = LARGE;
        assertThat(new Lexicon(index.words()).layout().shards()).hasSizeGreaterThan(12);
        assertThat(IndexTexts.files(index).keySet()).anyMatch(name -> name.startsWith("h0-"));
        assertSameAnswers(index, queriesOfALargeSite());
    }

    @Test
    void onAVeryLargeSiteADirectorySaysWherePostingsStand() throws IOException {
        Map<String, String> files = IndexTexts.byName(new IndexFiles(LARGE, 10).all());
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("d1-"));
        assertThat(files.get("index.js")).contains("\"directory\"").doesNotContain("\"postings\"");
        assertSameAnswers(LARGE, files, queriesOfALargeSite().subList(0, 100));
    }

    private static List<String> queriesOfALargeSite() {
        List<String> queries = new ArrayList<>();
        for (int rank = 80; rank < 30_000; rank += 997) {
            String word = SyntheticPages.word(rank);
            String other = SyntheticPages.word(rank * 7 % 900 + 200);
            queries.add(word + " " + other + " topic 1");
            queries.add(other + " " + word.substring(0, 1));
            queries.add(word.substring(0, 2));
            queries.add(word.substring(0, word.length() - 1));
            queries.addAll(slips(word + "keqaru", other));
            queries.addAll(slips(word, other));
            queries.add(word + "_" + other + "xa");
            queries.add("boxe " + word + "x " + other + "x");
        }
        "bcdfghklmnprstvz".chars().forEach(letter -> queries.add(Character.toString(letter)));
        return queries;
    }

    private static List<String> slips(String word, String other) {
        return List.of(
                "" + word.charAt(1) + word.charAt(0) + word.substring(2) + " " + other,
                "x" + word.substring(1) + " " + other,
                word.substring(1) + " " + other,
                "q" + word + " " + other,
                other + " " + word.substring(0, 2) + "x" + word.substring(2),
                other + " " + word.charAt(0) + word.substring(2));
    }

    private static Set<String> written() {
        return SampleSite.queries().keySet();
    }

    private static List<String> queries(String kind) {
        Set<String> written = written();
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
                        "con nection max_connections",
                        "rollingback",
                        "permissiongrant",
                        "snapshotting",
                        "larchconf",
                        "dead lock",
                        "transact*",
                        "C++ .env @Override __proto__",
                        "東京都 constructor",
                        "?! ...",
                        "");
            default -> throw new AssertionError(kind);
        };
    }

    private void assertSameAnswers(SearchIndex index, List<String> queries) throws IOException {
        assertSameAnswers(index, IndexTexts.files(index), queries);
    }

    /** Compares what is shown: corrections, pages, sections, and the scores behind them. */
    private void assertSameAnswers(SearchIndex index, Map<String, String> files, List<String> queries)
            throws IOException {
        Node.write(files, folder);
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
            assertSameAnswer(query, searcher.find(query, 10), new ObjectMapper().readTree(found[i]));
            assertSameScores(query, searcher.find(query, Integer.MAX_VALUE), new ObjectMapper().readTree(ranked[i]));
        }
    }

    private static void assertSameAnswer(String query, Answer answer, JsonNode found) {
        assertThat(answer.corrected().orElse(null))
                .as(query)
                .isEqualTo(found.path("corrected").textValue());
        assertThat(found.path("problems")).as(query).isEmpty();
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
        assertThat(answer.pages()).as(query).hasSize(ranked.size());
        for (int i = 0; i < answer.pages().size(); i++) {
            FoundPage page = answer.pages().get(i);
            assertThat(page.score()).as(query).isCloseTo(ranked.get(i).get(1).asDouble(), within(1e-6));
            double sum = page.why().stream().mapToDouble(TermScore::points).sum();
            assertThat(sum).as("the parts of a score: " + page.why()).isCloseTo(page.score(), within(1e-6));
        }
    }
}
