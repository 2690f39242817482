package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers see: the engine in Node, on files as a build writes them. */
class AnswersTest {
    private static final String SITE = """
            # guide/setup.html | Setting up
            Before you begin, choose a constructor for the café.
            ## proxies | Behind a proxy
            Set the variable HTTP_PROXY. Then the request goes through the proxy, and the proxy answers.
            # api/vector.html | std::vector
            A sequence that grows. Use push_back() to add one.
            > values.push_back(1);
            # api/map.html | Ordered map
            Keys in order. For a sequence take std::vector.
            # lang/if-let.html | Using if let
            When a pattern matches.
            # ja/tokyo.html | 東京都
            東京都に行く。
            """;

    @TempDir
    private Path folder;

    @Test
    void aResultNamesItsSectionAndMarksTheWords() throws IOException {
        assertThat(results("proxy variable"))
                .startsWith("guide/setup.html#proxies Setting up / Behind a proxy: Set the [variable] [HTTP_PROXY]. "
                        + "Then the request goes through the [proxy], and the [proxy] answers.");
    }

    @Test
    void wordsAreFoundWhileTheyAreTyped() throws IOException {
        assertThat(results("setting u").get(0)).startsWith("guide/setup.html");
        assertThat(results("vec").get(0)).startsWith("api/vector.html ");
        assertThat(results("push_b").get(0)).startsWith("api/vector.html ");
        assertThat(results("HTTP_PRO").get(0)).startsWith("guide/setup.html#proxies ");
    }

    @Test
    void aMisspeltWordIsCorrectedAndTheCorrectionShown() throws IOException {
        JsonNode answer = answers(SITE, "", "behind a porxy", "constuctor", "sequense", "zequence")
                .get(0);
        assertThat(answer.get("corrected").asText()).isEqualTo("behind a proxy");
        assertThat(answer.get("results").get(0).asText()).startsWith("guide/setup.html#proxies ");
        assertThat(results("constuctor").get(0)).startsWith("guide/setup.html ");
        assertThat(results("sequense").get(0)).startsWith("api/");
        assertThat(results("zequence").get(0)).startsWith("api/");
    }

    @Test
    void aSiteWithoutPagesHasAnEmptyAnswer() throws IOException {
        JsonNode answer = answers("", "", "anything").get(0);
        assertThat(answer.get("total").asInt()).isZero();
        assertThat(answer.get("problems")).isEmpty();
    }

    @Test
    void aWordTheSiteHasIsNotCorrected() throws IOException {
        assertThat(answers(SITE, "", "proxy").get(0).get("corrected").isNull()).isTrue();
    }

    @Test
    void identifiersAccentsStopWordsAndOtherScriptsAreFound() throws IOException {
        assertThat(results("std::vector").get(0)).startsWith("api/vector.html ");
        assertThat(results("vector").get(0)).startsWith("api/vector.html ");
        assertThat(results("cafe").get(0)).startsWith("guide/setup.html ");
        assertThat(results("CAFÉ").get(0)).startsWith("guide/setup.html ");
        assertThat(results("if let").get(0)).startsWith("lang/if-let.html ");
        assertThat(results("if").get(0)).startsWith("lang/if-let.html ");
        assertThat(results("京都").get(0)).startsWith("ja/tokyo.html ");
        assertThat(results("都").get(0)).startsWith("ja/tokyo.html ");
    }

    @Test
    void pagesWithOneWordOfTheQueryAreFoundToo() throws IOException {
        assertThat(results("proxy zzzzzz qqqqqq xxxxxx").get(0)).startsWith("guide/setup.html#proxies ");
    }

    @Test
    void hostileQueriesHaveAnAnswer() throws IOException {
        String[] queries = {
            "",
            " ",
            "!!! ??? ***",
            "\ud800",
            "a\udc00b",
            "__proto__",
            "toString",
            "hasOwnProperty valueOf",
            "<script>alert(1)</script>",
            "x".repeat(10_000),
            "a ".repeat(5_000),
            "東".repeat(5_000),
            "a.b-c::d#".repeat(1_000),
            "\u0000\u0001",
            ".*+?^${}()|[]\\",
            "--",
            "'''''",
            "🚀",
            "e\u0301".repeat(3_000)
        };
        for (JsonNode answer : answers(SITE, "", queries)) {
            assertThat(answer.has("error")).as(answer.toString()).isFalse();
        }
        assertThat(results("constructor").get(0)).startsWith("guide/setup.html ");
        assertThat(results("__proto__")).isEmpty();
    }

    @Test
    void withoutTheTextsThereAreStillTitles() throws IOException {
        JsonNode answer = answers(SITE, "t", "proxy").get(0);
        assertThat(answer.get("results").get(0).asText())
                .isEqualTo("guide/setup.html#proxies Setting up / Behind a proxy: ");
        assertThat(answer.get("problems").get(0).asText())
                .matches("the search index is incomplete: search/t0-[0-9a-f]{8}\\.js could not be loaded");
    }

    @Test
    void withoutTheIndexTheReasonIsTold() throws IOException {
        assertThat(answers(SITE, "index", "proxy").get(0).get("error").asText())
                .isEqualTo("the search index is incomplete: search/index.js could not be loaded");
    }

    @Test
    void withoutAShardOfPostingsOtherWordsAreFound() throws IOException {
        SearchIndex index = SampleSite.index(SyntheticPages.make(120));
        String first = index.postings().stem(0);
        String last = index.postings().stem(index.termCount() - 1);
        Node.write(index, folder);
        List<JsonNode> answers = find("p0-", first + " " + last, first);
        assertThat(answers.get(0).get("results")).isNotEmpty();
        assertThat(answers.get(0).get("problems")).hasSize(1);
        assertThat(answers.get(1).get("error").asText())
                .startsWith("the search index is incomplete: search/p0-")
                .endsWith(".js could not be loaded");
    }

    @Test
    void aDamagedFileIsToldAndNoExceptionEscapes() throws IOException {
        SearchIndex index = SampleSite.index(SyntheticPages.make(120));
        Node.write(index, folder);
        for (String name : IndexTexts.files(index).keySet()) {
            if (name.startsWith("p")) {
                Files.writeString(
                        folder.resolve("search").resolve(name),
                        "galleySearch.shard(\"" + name.substring(0, name.indexOf('-')) + "\",7);");
            } else if (name.startsWith("t") || name.startsWith("h")) {
                Files.writeString(folder.resolve("search").resolve(name), "/* nothing */");
            }
        }
        assertThat(find("", index.postings().stem(0)).get(0).get("error").asText())
                .matches("the search index is damaged: search/p0-[0-9a-f]{8}\\.js");
    }

    @Test
    void aNewerSearchEndsAnOlderOne() {
        Node.write(SampleSite.index(SampleSite.pages(SITE)), folder);
        assertThat(Node.run(folder, "supersede.js", folder.toString())).isEqualTo("AbortError api/vector.html\n");
    }

    private List<String> results(String query) throws IOException {
        List<String> results = new ArrayList<>();
        answers(SITE, "", query).get(0).get("results").forEach(result -> results.add(result.asText()));
        return results;
    }

    private List<JsonNode> answers(String site, String missing, String... queries) throws IOException {
        Node.write(SampleSite.index(SampleSite.pages(site)), folder);
        return find(missing, queries);
    }

    private List<JsonNode> find(String missing, String... queries) throws IOException {
        Path input = Files.writeString(
                folder.resolve("queries.json"),
                new JsonText().strings(List.of(queries)).toString());
        List<JsonNode> answers = new ArrayList<>();
        for (String line : Node.run(folder, "find.js", folder.toString(), input.toString(), missing)
                .split("\n", -1)) {
            if (!line.isEmpty()) {
                answers.add(new ObjectMapper().readTree(line));
            }
        }
        return answers;
    }
}
