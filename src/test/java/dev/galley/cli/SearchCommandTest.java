package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeASite() throws IOException {
        write("content/index.md", "# Home\n\nThe way in.\n");
        write(
                "content/rest/pagination.md",
                "# Pagination\n\nPages of a list.\n\n## With a cursor {#cursor}\n\nA cursor names a row.\n");
        write("content/rest/filters.md", "# Filters\n\nBefore the cursor moves.\n");
    }

    @Test
    void aSearchShowsPagesAndSectionsAsReadersSeeThem() {
        CommandLineRun run = run("search", "cursor", "pagination");
        assertThat(run.code()).isZero();
        assertThat(run.output().lines())
                .startsWith("1. Pagination  rest/pagination.html", "   With a cursor  rest/pagination.html#cursor")
                .endsWith("2 pages have a word of it");
        assertThat(folder.resolve("site-output")).doesNotExist();
    }

    @Test
    void aSlipIsCorrectedAndSaid() {
        assertThat(run("search", "pagniation").output())
                .startsWith("searched for: pagination\n1. Pagination  rest/pagination.html");
    }

    @Test
    void nothingIsFoundAndSaid() {
        CommandLineRun run = run("search", "zebra");
        assertThat(run.code()).isZero();
        assertThat(run.output()).isEqualTo("nothing found\n");
    }

    @Test
    void anExplanationHasThePointsOfEachWordInEachField() {
        assertThat(run("search", "--explain", "--limit", "1", "cursor").output())
                .containsPattern("score, made of\n +[0-9.]+  cursor.*, headings\n +[0-9.]+  cursor.*, text\n");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        JsonNode answer = new ObjectMapper()
                .readTree(run("search", "--json", "--explain", "--limit", "1", "cursr")
                        .output());
        assertThat(answer.get("corrected").asText()).isEqualTo("cursor");
        assertThat(answer.get("total").asInt()).isEqualTo(2);
        assertThat(answer.at("/pages/0/sections/0/url").asText()).isEqualTo("rest/pagination.html#cursor");
        assertThat(answer.at("/pages/0/why/0/points").asDouble()).isPositive();
        assertThat(answer.get("pages")).hasSize(1);
    }

    @Test
    void theHeaviestPagesTermsAndJunkAreNamed() throws IOException {
        write("content/keys.md", "# Keys\n\nThe key 3f2a9c0b7d6e5f4a1b2c3d4e5f607182.\n");
        CommandLineRun run = run("search", "--heaviest");
        assertThat(run.output())
                .contains("rest/pagination.html", "on 2 pages", "keys.html  1 encoded or endless word: 3f2a9c");
        JsonNode weights = new ObjectMapper()
                .readTree(run("search", "--heaviest", "--json").output());
        assertThat(weights.at("/junk/0/url").asText()).isEqualTo("keys.html");
        assertThat(weights.at("/pages/0/url").asText()).isEqualTo("rest/pagination.html");
        assertThat(weights.at("/terms/0/bytes").asInt()).isPositive();
    }

    @Test
    void whatIsLeftOutIsNotFound() throws IOException {
        write("galley.yml", "search:\n  exclude: [rest/filters.md, 'rest/pagination.md#cursor']\n");
        assertThat(run("search", "cursor").output()).isEqualTo("nothing found\n");
    }

    @Test
    void aTitleCannotDriveTheTerminal() throws IOException {
        write("content/evil.md", "---\ntitle: \"\\e[31mevil\"\n---\n\nText.\n");
        assertThat(run("search", "evil").output()).doesNotContain("\u001b").contains("evil.html");
    }

    @Test
    void aWrongCommandLineOrConfigurationIsSaid() throws IOException {
        assertThat(run("search").code()).isEqualTo(2);
        assertThat(run("search", "--heaviest", "cursor").code()).isEqualTo(2);
        assertThat(run("search", "--limit", "0", "cursor").code()).isEqualTo(2);
        assertThat(run("search", "--content", "nowhere", "cursor").output()).contains("no such folder");
        write("galley.yml", "search:\n  synonyms: [[one]]\n");
        CommandLineRun run = run("search", "cursor");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).contains("galley.yml:2:14", "mend");
    }

    @Test
    void theHelpHasExamples() {
        assertThat(run("search", "--help").output()).contains("galley search --explain", "--heaviest", "search_tests:");
    }

    private CommandLineRun run(String... args) {
        return CommandLineRun.of(folder, args);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
