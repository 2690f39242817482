package dev.galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.build.ParallelEngine;
import dev.galley.serve.LiveBuild;
import dev.galley.serve.LiveSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is shown while pages are written, with the program's own builds, of which each waits until it may begin. */
@Timeout(120)
class ServeTest {
    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private final Semaphore begin = new Semaphore(1);
    private final Semaphore done = new Semaphore(0);
    private BuildRun run;
    private ParallelEngine engine;
    private LiveSite live;

    @BeforeEach
    void serve() throws IOException {
        write("content/index.md", "# Home\n\nTo the [guide](guide.md#first-steps).\n\n```java\nint a;\n```\n");
        write("content/guide.md", "# Guide\n\n## First steps\n\nOne.\n");
        Terminal terminal = terminal(printed);
        run = run(terminal);
        engine = new ParallelEngine(1);
        Preview preview = new Preview(run, engine, terminal, folder.resolve("site"));
        live = LiveSite.start(0, folder.resolve("site"), List.of(folder.resolve("content")), held(preview));
        done.acquireUninterruptibly();
    }

    private static Terminal terminal(StringWriter printed) {
        PrintWriter out = new PrintWriter(printed, true);
        return new Terminal(out, out, false, false);
    }

    private BuildRun run(Terminal terminal) {
        Optional<URI> address = Optional.of(URI.create("http://localhost:8000/"));
        return new BuildRun(folder, new Options(), terminal, Optional.empty(), Optional.empty(), address);
    }

    private LiveBuild held(Preview preview) {
        return new LiveBuild() {
            @Override
            public boolean build() {
                begin.acquireUninterruptibly();
                boolean isBuilt = preview.build();
                done.release();
                return isBuilt;
            }

            @Override
            public Map<String, byte[]> preview(Path source) {
                return preview.preview(source);
            }
        };
    }

    @AfterEach
    void close() {
        begin.release(1_000);
        live.close();
        engine.close();
        run.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Guide\n\n## First steps\n\nTwo.\n",
                "# Guide\n\nTwo, and [nowhere](nowhere.md#x).\n\n```java\nclass Two {\n```\n",
                "# Guide\n\nTwo.<script>alert(1)</script> <a href=\"javascript:alert(1)\" onclick=\"x\">x</a>\n",
                "# Guide\n\n![Two](../../secret.png)\n\n```java file=../secret.txt\n```\n"
            })
    void anEditedPageIsShownBeforeItsBuildBeginsAndTheBuildShowsTheSame(String text) throws IOException {
        String before = get("guide.html");
        try (BufferedReader events = events("guide.html")) {
            nextStamp(events);
            write("content/guide.md", text);
            nextStamp(events);
            String shown = get("guide.html");
            assertThat(shown).contains("Two").isNotEqualTo(before);

            begin.release();
            done.acquireUninterruptibly();
            assertThat(get("guide.html")).isEqualTo(shown);
        }
        assertThat(Files.readString(folder.resolve("site/guide.html"))).contains("Two");
    }

    @Test
    void theLastOfManyEditsWinsAndTheSiteIsThatOfACleanBuild() throws IOException {
        try (BufferedReader events = events("guide.html")) {
            nextStamp(events);
            for (int i = 1; i <= 10; i++) {
                write("content/guide.md", "# Guide " + i + "\n\n## First steps\n\nText " + i + ".\n");
                if (i % 3 == 0) {
                    begin.release();
                }
                while (!get("guide.html").contains("Text " + i + ".")) {
                    nextStamp(events);
                }
            }
        }
        begin.release(1_000);
        while (!Files.readString(folder.resolve("site/index.html")).contains("Guide 10")) {
            done.acquireUninterruptibly();
        }

        try (BuildRun clean = run(terminal(new StringWriter()))) {
            clean.build(site -> folder.resolve("clean"), built -> true);
        }
        for (String page : List.of("index.html", "guide.html")) {
            assertThat(get(page).replaceAll("<script src=\"/_galley/[^>]*></script>", ""))
                    .isEqualTo(Files.readString(folder.resolve("clean/" + page)));
        }
    }

    @Test
    void problemsAreToldByTheBuild() throws IOException {
        try (BufferedReader events = events("guide.html")) {
            nextStamp(events);
            write("content/guide.md", "# Guide\n\n## First steps\n\n[nowhere](nowhere.md)\n");
            nextStamp(events);
            begin.release();
            done.acquireUninterruptibly();
        }

        assertThat(printed.toString()).contains("error[broken-link]", "nowhere.md");
    }

    @Test
    void anotherPageIsReloadedByTheBuildIfItShowsTheChange() throws IOException {
        try (BufferedReader events = events("index.html")) {
            nextStamp(events);
            write("content/guide.md", "# Another name\n\n## First steps\n");
            begin.release();
            nextStamp(events);
        }

        assertThat(get("index.html")).contains("Another name");
    }

    private BufferedReader events(String page) throws IOException {
        return new BufferedReader(new InputStreamReader(
                live.uri().resolve("_galley/reload?/" + page).toURL().openStream(), StandardCharsets.UTF_8));
    }

    private static String nextStamp(BufferedReader events) throws IOException {
        String line = events.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = events.readLine();
        }
        return String.valueOf(line);
    }

    private String get(String page) throws IOException {
        try (InputStream in = live.uri().resolve(page).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
