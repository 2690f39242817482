package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good the answers are on a small collection; {@code src/test/js/evaluate.js} measures others by hand. */
class RelevanceTest {
    @TempDir
    private Path folder;

    @Test
    void answersStayAsGoodAsTheyAre() throws IOException {
        Node.write(SampleSite.index(SampleSite.collection()), folder);
        Path queries = Files.writeString(folder.resolve("queries.json"), queries());
        JsonNode report = new ObjectMapper()
                .readTree(Node.run(folder, "evaluate.js", folder.toString(), queries.toString(), "--json"));
        assertThat(value(report, "asWritten", "ndcg")).as(report.toString()).isGreaterThan(0.95);
        assertThat(value(report, "cut", "ndcg")).as(report.toString()).isGreaterThan(0.9);
        assertThat(value(report, "misspelt", "ndcg")).as(report.toString()).isGreaterThan(0.9);
        assertThat(value(report, "asWritten", "section1")).as(report.toString()).isGreaterThan(0.85);
        assertThat(value(report, "asWritten", "none")).as(report.toString()).isZero();
    }

    private static double value(JsonNode report, String form, String measure) {
        return report.get(form).get(measure).asDouble();
    }

    private static String queries() {
        JsonText json = new JsonText();
        SampleSite.queries().forEach((query, pages) -> {
            json.raw(json.length() == 0 ? "[" : ",").raw("{\"query\":").string(query);
            json.raw(",\"pages\":").strings(pages).raw("}");
        });
        return json.raw("]").toString();
    }
}
