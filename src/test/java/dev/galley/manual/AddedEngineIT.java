package dev.galley.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.cli.CommandLineRun;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetAttribute;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the manual says about adding an engine, with the code that it shows. */
class AddedEngineIT {
    private static final ManualPage PAGE = ManualPage.named("adding-an-engine.md");

    private final List<Snippet> snippets = new MarkdownParser(true)
            .parse(new Source(SourcePath.content("page.md"), PAGE.text()))
            .snippets();

    @TempDir
    private Path root;

    @BeforeEach
    void makeSite() throws IOException {
        write("galley.yml", "checks:\n  missing-title: ignore\n" + shown("yaml").get(0));
        write("content/page.md", shown("markdown").get(0));
        makeJar();
    }

    @Test
    void theEngineRunsTheBlocksOfTheExample() {
        CommandLineRun run = CommandLineRun.of(root, "check", "--format", "line", "--verbose");
        assertThat(run.output()).contains("page.md:" + shown("text").get(1)).contains("code ran on CSV 1.0, shut in");
        assertThat(run.output().lines().filter(line -> line.contains("error["))).hasSize(1);
    }

    @Test
    void anUntrustedBuildDoesNotOpenTheJar() throws IOException {
        write("lib/csv-engine.jar", "no jar at all");
        CommandLineRun run = CommandLineRun.of(root, "check", "--untrusted");
        assertThat(run.code()).as(run.output()).isZero();
    }

    @Test
    void withoutPermissionToRunTheJarIsNotOpened() throws IOException {
        write("lib/csv-engine.jar", "no jar at all");
        write("galley.yml", "checks:\n  missing-title: ignore\nengines:\n  csv:\n    jar: lib/csv-engine.jar\n");
        CommandLineRun run = CommandLineRun.of(root, "check");
        assertThat(run.code()).as(run.output()).isZero();
    }

    @Test
    void aJarThatIsMissingIsNamed() throws IOException {
        Files.delete(root.resolve("lib/csv-engine.jar"));
        CommandLineRun run = CommandLineRun.of(root, "check");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.output()).contains("no such file: lib/csv-engine.jar (engines.csv.jar)");
    }

    private List<String> shown(String language) {
        return snippets.stream()
                .filter(snippet -> snippet.language().equals(language))
                .map(Snippet::text)
                .toList();
    }

    private void makeJar() throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-d", root.resolve("classes").toString(), "-cp", System.getProperty("java.class.path")));
        for (Snippet snippet : snippets) {
            if (snippet.language().equals("java")) {
                String name =
                        snippet.attribute("title").map(SnippetAttribute::value).orElseThrow();
                write("source/" + name, snippet.text());
                arguments.add(root.resolve("source/" + name).toString());
            }
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        write(
                "classes/META-INF/services/dev.galley.run.EngineProvider",
                shown("text").get(0));
        pack(root.resolve("classes"), root.resolve("lib/csv-engine.jar"));
    }

    private static void pack(Path folder, Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> found = Files.walk(folder)) {
            for (Path each : found.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, out);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
