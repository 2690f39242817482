package dev.galley.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.config.SiteConfig;
import dev.galley.files.Asset;
import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastSiteTest {
    private static final SnippetProver PROVER = new SnippetProver();

    private final SortedMap<String, String> pages = new TreeMap<>(Map.of(
            "index.md", "# Home\n\nTo the [guide](guide/start.md#first-steps).\n",
            "guide/start.md", "# Start\n\n## First steps\n\nOne.\n",
            "guide/more.md", "# More\n\n```java\nint a = 1;\n```\n\nBack [there](start.md).\n",
            "draft.md", "---\ndraft: true\n---\n# Draft\n"));
    private String included = "int a;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Start\n\n## First steps\n\nTwo.\n",
                "# Start\n\n## Other steps\n\n### Below\n\nText with a [link](#below).\n",
                "# Start\n\n[one](more.md), [none](gone.md), [no place](more.md#gone), [a draft](../draft.md)\n",
                "# Start\n\n[out](../../out.md), [script](javascript:alert(1)), ![picture](picture.png)\n",
                "# Start\n\n```java\nint a = ;\n```\n\n```java nocheck=\"why\"\nint a = ;\n```\n",
                "# Start\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n<div onclick=a>{{title}}</div>\n",
                "# Start\n\n```java file=Code.java\n```\n",
                "---\ndescription: Of all\nextra:\n  mood: good\n---\n# Start\n",
                "---\nnot: closed\n# Start\n",
                "---\ntemplate: none\n---\n# Start\n",
                "# Start\n\nA note[^1].\n\n[^1]: Below.\n\n> [!NOTE]\n> It is.\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
                "\u0000\uFFFE",
                ""
            })
    void aPageIsRenderedAsABuildWould(String text) {
        LastSite last = lastSite();

        Map<String, String> rendered = render(last, "guide/start.md", text);

        pages.put("guide/start.md", text);
        Map<String, String> built = built();
        assertThat(rendered)
                .containsOnlyKeys("guide/start.html", "guide/start.md")
                .allSatisfy((name, bytes) -> assertThat(bytes.replace(navLine(text), ""))
                        .isEqualTo(built.getOrDefault(name, "").replace(navLine(text), "")));
    }

    /** A page without a title of its own is named otherwise by others than before. */
    private static String navLine(String text) {
        return text.contains("# Start") ? "nothing" : "<li";
    }

    @Test
    void aPageHasItsNewTitleAndOthersTheOneOfTheLastBuild() {
        String html = render(lastSite(), "guide/start.md", "# Begin\n").get("guide/start.html");

        assertThat(html).contains("<title>Begin").contains("<h1 id=\"begin\">").contains(">Start</a>");
    }

    @Test
    void codeFromFilesIsReadAnew() {
        pages.put("guide/start.md", "# Start\n\n```java file=Code.java\n```\n");
        LastSite last = lastSite();
        included = "int other;\n";

        assertThat(render(last, "guide/start.md", pages.get("guide/start.md")).get("guide/start.html"))
                .contains("int other;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new.md", "draft.md", "guide/index.md"})
    void aPageThatTheLastBuildDidNotPublishIsLeftToTheNext(String path) {
        assertThat(render(lastSite(), path, "# New\n")).isEmpty();
    }

    @Test
    void aPageThatBecomesADraftIsLeftToTheNextBuild() {
        assertThat(render(lastSite(), "guide/start.md", "---\ndraft: true\n---\n# Start\n"))
                .isEmpty();
    }

    @Test
    void aBuildThatHadNothingToDoHasNoSite() {
        assertThat(FinishedBuild.unchanged(BuildResult.NONE, written -> {}).site())
                .isEmpty();
    }

    private LastSite lastSite() {
        return run(new TreeMap<>()).site().orElseThrow();
    }

    private Map<String, String> built() {
        SortedMap<String, String> files = new TreeMap<>();
        run(files);
        return files;
    }

    private FinishedBuild run(Map<String, String> files) {
        List<PageFile> sources = pages.entrySet().stream()
                .map(page -> page(page.getKey(), page.getValue()))
                .toList();
        SiteOutput output = new SiteOutput() {
            @Override
            public void put(String name, byte[] bytes) {
                files.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        };
        Asset picture = new Asset(SourcePath.content("guide/picture.png"), Path.of("picture.png"), FileStamp.NONE);
        return new SiteBuild(
                        new SequentialEngine(),
                        SiteConfig.DEFAULT,
                        Theme.of(Map.of()),
                        this::code,
                        PROVER,
                        RunProver.idle())
                .run(sources, List.of(picture), BuildCache.none(ByteStore.inMemory()), output);
    }

    private Map<String, String> render(LastSite last, String path, String text) {
        Map<String, String> files = new TreeMap<>();
        last.render(page(path, text), this::code)
                .forEach((name, bytes) -> files.put(name, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    private Optional<Source> code(SourcePath path) {
        return path.value().equals("Code.java") ? Optional.of(new Source(path, included)) : Optional.empty();
    }

    private static PageFile page(String path, String text) {
        return PageFile.of(new Source(SourcePath.content(path), text));
    }
}
