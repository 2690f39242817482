package dev.galley.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.cli.CommandLineRun;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds every page that the manual shows as an example of code: a fence {@code markdown}. Files that it names stand in fences
 * before it whose title is their path; the problems it must have stand in a fence {@code text} right behind it.
 */
class ManualExamplesIT {
    @TempDir
    private Path root;

    /** One example: a page, the files beside it, and its problems, one a line. */
    record Example(String name, String page, Map<String, String> files, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        return ManualPage.all().stream()
                .filter(page -> page.toString().matches("(?:running-)?snippets\\.md|engine-.*"))
                .flatMap(page -> examples(page).stream());
    }

    private static List<Example> examples(ManualPage page) {
        List<Snippet> snippets = new MarkdownParser(true)
                .parse(new Source(SourcePath.content(page.toString()), page.text()))
                .snippets();
        Map<String, String> files = new TreeMap<>();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < snippets.size(); i++) {
            Snippet snippet = snippets.get(i);
            snippet.attribute("title")
                    .map(SnippetAttribute::value)
                    .ifPresent(title -> files.put(title, snippet.text()));
            if (snippet.language().equals("markdown") && !snippet.has("nocheck")) {
                String name = page + ":" + snippet.span().line();
                String behind = i + 1 < snippets.size() ? snippets.get(i + 1).text() : "";
                examples.add(new Example(name, snippet.text(), Map.copyOf(files), problems(behind)));
            }
        }
        return examples;
    }

    private static List<String> problems(String text) {
        return text.lines()
                .filter(line -> line.matches("\\d+:\\d+: (error|warning)\\[.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleDoesWhatTheManualSays(Example example) throws IOException {
        for (Map.Entry<String, String> file : example.files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
        write(
                "galley.yml",
                "checks:\n  missing-title: ignore\nsnippets:\n  run: [python, mysql, java, javascript, shell]\n");
        write("content/page.md", example.page());
        CommandLineRun run = CommandLineRun.of(root, "check", "--format", "line");
        assumeTrue(!run.output().contains("were not run"), "an engine is missing here");
        String prefix = root.resolve("content/page.md") + ":";
        List<String> problems = run.output()
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .toList();
        assertThat(problems).containsExactlyElementsOf(example.problems());
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
