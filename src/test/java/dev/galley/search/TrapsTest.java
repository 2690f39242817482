package dev.galley.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers type must be found, however it is written: identifiers, accents, hyphens, other scripts, slips. */
class TrapsTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

    /**
     * A query and what must be found.
     *
     * @param pages one of these
     * @param first must be among so many; 0 if any answer will do, negative if none is needed
     */
    private record Trap(String query, List<String> pages, int first) {
        static Trap of(String line) {
            int arrow = line.lastIndexOf("> ");
            int start = line.lastIndexOf('=', arrow);
            String query = ESCAPE.matcher(line.substring(0, start - 1))
                    .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
            List<String> pages = List.of(line.substring(arrow + 2).split(" ", -1));
            int first = pages.contains("-") ? -1 : pages.contains("*") ? 0 : line.charAt(start + 1) == '3' ? 3 : 1;
            return new Trap(query, pages, first);
        }

        boolean isFoundIn(List<String> found) {
            return first < 0
                    || (first == 0 && !found.isEmpty())
                    || found.stream().limit(first).anyMatch(pages::contains);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void whatReadersTypeIsFound() throws IOException {
        List<Trap> traps = SampleSite.resource("traps.txt")
                .lines()
                .filter(line -> !line.isEmpty())
                .map(Trap::of)
                .toList();
        List<String> missed = new ArrayList<>();
        List<JsonNode> answers = answers(traps.stream().map(Trap::query).toList());
        for (int i = 0; i < traps.size(); i++) {
            List<String> found = found(answers.get(i));
            if (answers.get(i).has("error") || !traps.get(i).isFoundIn(found)) {
                missed.add(traps.get(i).query() + " " + traps.get(i).pages() + " but "
                        + answers.get(i).path("error").asText()
                        + found.stream().limit(4).toList());
            }
        }
        assertThat(missed).as("%d of %d", missed.size(), traps.size()).isEmpty();
    }

    @Test
    void noQueryMakesTheEngineFail() throws IOException {
        List<String> queries = List.of(
                "vector ".repeat(2_000),
                "x".repeat(10_000),
                "-".repeat(10_000),
                "a.".repeat(5_000),
                "\ud800".repeat(3_000),
                "東".repeat(10_000),
                "constructor __proto__ toString hasOwnProperty valueOf isPrototypeOf __defineGetter__",
                "null undefined NaN true false 0 -1 1e9",
                "\u0000\u0001\ufffe\uffff",
                "<img src=x onerror=alert(1)>",
                "%00 %s ${x} {{x}} $& $1",
                "(a+)+$ [^] \\ * ?");
        assertThat(answers(queries))
                .allSatisfy(answer ->
                        assertThat(answer.has("error")).as(answer.toString()).isFalse());
    }

    private List<JsonNode> answers(List<String> queries) throws IOException {
        Node.write(SampleSite.index(SampleSite.pages(SampleSite.resource("traps-site.txt"))), folder);
        // Halves of pairs cannot be written as UTF-8, so JsonText escapes them.
        Path input = Files.writeString(
                folder.resolve("queries.json"), new JsonText().strings(queries).toString());
        List<JsonNode> answers = new ArrayList<>();
        for (String line :
                Node.run(folder, "find.js", folder.toString(), input.toString()).split("\n", -1)) {
            if (!line.isEmpty()) {
                answers.add(new ObjectMapper().readTree(line));
            }
        }
        return answers;
    }

    /** The addresses of the pages, the best first. */
    private static List<String> found(JsonNode answer) {
        List<String> pages = new ArrayList<>();
        answer.path("results").forEach(result -> pages.add(result.asText().split("[ #]", 2)[0]));
        return pages.stream().distinct().toList();
    }
}
