package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bench.SiteGenerator;
import dev.galley.config.SiteConfig;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that remembers gives what a build that remembers nothing gives, and does no more than it has to. */
class IncrementalTest {
    @TempDir
    private Path folder;

    private Path content;
    private RememberedSite site;

    @BeforeEach
    void makeASite() throws IOException {
        content = folder.resolve("content");
        for (Map.Entry<String, String> page : SiteGenerator.pages(12).entrySet()) {
            write(page.getKey(), page.getValue());
        }
        write("a.md", "---\norder: 1\n---\n# A\n\n[to b](b.md#one)\n");
        write("b.md", "---\norder: 2\n---\n# B\n\n## One\n\n[to a](a.md)\n");
        write("c.md", "---\norder: 3\n---\n# C\n\n```python file=\"code.py\"\n```\n");
        write("picture.svg", "<svg/>");
        Files.writeString(folder.resolve("code.py"), "print(1)\n");
        site = new RememberedSite(folder, SiteConfig.DEFAULT);
    }

    @Test
    void nothingIsDoneTwice() {
        RememberedSite.Outcome first = site.build();
        RememberedSite.Outcome second = site.build();

        assertThat(first.work().parsed()).isEqualTo(15);
        assertThat(first.work().rendered()).hasSize(15);
        assertThat(second.isUnchanged()).isTrue();
        assertThat(RememberedSite.shown(second.result())).isEqualTo(RememberedSite.shown(first.result()));
        assertSame();
    }

    @Test
    void aPageWhoseStampCannotBeTrustedYetIsReadAgain() throws IOException {
        Files.delete(content.resolve("picture.svg"));
        site.buildAtOnce();
        assertThat(site.buildAtOnce().isUnchanged()).isTrue();
        FileTime former = Files.getLastModifiedTime(content.resolve("c.md"));
        write("c.md", Files.readString(content.resolve("c.md")).replace("# C", "# D"));
        Files.setLastModifiedTime(content.resolve("c.md"), former);

        assertThat(site.build().isUnchanged()).isFalse();
        assertSame();
        assertThat(site.build().isUnchanged()).isTrue();
    }

    @Test
    void aChangedWordRendersOnePage() throws IOException {
        site.build();
        append("b.md", "\nanother word\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.work().parsed()).isEqualTo(1);
        assertThat(rendered(outcome)).containsExactly("b.md");
        assertSame();
    }

    @Test
    void aRenamedHeadingRendersThePageAndThoseThatLinkToIt() throws IOException {
        site.build();
        write("b.md", "---\norder: 2\n---\n# B\n\n## Two {#one}\n\n[to a](a.md)\n");
        assertThat(rendered(site.build())).containsExactly("b.md");

        write("a.md", "---\norder: 1\n---\n# A\n\n[to c](c.md)\n");
        RememberedSite.Outcome outcome = site.build();

        assertThat(rendered(outcome)).contains("a.md", "b.md", "c.md");
        assertThat(reasons(outcome, "b.md")).containsExactly("the pages that link to it");
        assertThat(reasons(outcome, "c.md")).containsExactly("the pages that link to it");
        assertSame();
    }

    @Test
    void aTitleIsShownWhereItStandsInTheNavigation() throws IOException {
        site.build();
        write("c.md", "---\norder: 3\n---\n# Sea\n\n```python file=\"code.py\"\n```\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.work().parsed()).isEqualTo(1);
        assertThat(reasons(outcome, "a.md")).contains("the part of the navigation that it shows");
        assertSame();
    }

    @Test
    void codeThatPagesTakeFromFilesIsWatched() throws IOException {
        site.build();
        Files.writeString(folder.resolve("code.py"), "print(2)\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(rendered(outcome)).containsExactly("c.md");
        assertSame();
    }

    @Test
    void aThemeRendersAllAndParsesNothing() throws IOException {
        site.build();
        Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("templates/footer.mustache"), "<footer>mine</footer>\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.work().parsed()).isZero();
        assertThat(reasons(outcome, "a.md")).containsExactly("the theme");
        assertSame();
    }

    @Test
    void aFileThatSomebodyChangedInTheOutputIsPutRight() throws IOException {
        site.build();
        Files.writeString(site.output().resolve("a.html"), "changed by hand");
        Files.delete(site.output().resolve("b.md"));

        RememberedSite.Outcome outcome = site.build();

        assertThat(rendered(outcome)).containsExactly("a.md", "b.md");
        assertSame();
    }

    @Test
    void aBuildWithErrorsForgetsNothingOfTheSiteThatStands() throws IOException {
        site.build();
        append("a.md", "\n[nowhere](none.md)\n");
        assertThat(site.build().written()).isEmpty();
        append("b.md", "\nmore\n");
        assertThat(site.build().written()).isEmpty();
        write("a.md", "---\norder: 1\n---\n# A\n\n[to b](b.md#one)\n");

        site.build();

        assertSame();
    }

    @Test
    void aCheckBetweenTwoBuildsHidesNoEdit() throws IOException {
        site.check();
        assertThat(site.build().written()).isPresent();
        append("a.md", "\nanother word\n");
        site.check();

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.isUnchanged()).isFalse();
        assertThat(rendered(outcome)).containsExactly("a.md");
        assertSame();
    }

    @Test
    void pagesWithoutHtmlAreRenderedAgainWhenTheirTemplateIsMended() throws IOException {
        site.build();
        Path template = folder.resolve("templates/footer.mustache");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "{{> footer}}");
        site.build();
        Files.delete(template);

        site.build();

        assertSame();
    }

    @Test
    void anAssetAtTheAddressOfAFileThatGalleyMakesGivesWay() throws IOException {
        write("assets/icon.svg", "mine");

        site.build();

        assertThat(Files.readString(site.output().resolve("assets/icon.svg"))).isNotEqualTo("mine");
        assertThat(site.build().isUnchanged()).isTrue();
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "segment"})
    void whatIsDamagedIsThrownAway(String ending) throws IOException {
        site.build();
        append("b.md", "\nmore\n");
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i += 50) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
        try {
            site.build();
        } catch (dev.galley.files.CacheFailedException e) {
            // The command line begins anew without; by then all is forgotten.
            site.build();
        }
        assertSame();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceOfEditsGivesTheSiteOfACleanBuild(long seed) throws IOException {
        Random random = new Random(seed);
        site.build();
        for (int step = 0; step < 8; step++) {
            String edit = edit(random, step);
            RememberedSite.Outcome outcome = site.build();
            if (outcome.written().isPresent() || outcome.isUnchanged()) {
                assertThat(differences(site.clean(), site.written(outcome.result())))
                        .as("seed %d, step %d: %s", seed, step, edit)
                        .isEmpty();
            }
        }
    }

    private String edit(Random random, int step) throws IOException {
        List<Path> pages = pages();
        Path page = pages.get(random.nextInt(pages.size()));
        String name = content.relativize(page).toString();
        switch (random.nextInt(11)) {
            case 0 -> append(name, "\nA new sentence " + step + ".\n");
            case 1 -> append(name, "\n## A new heading " + step + "\n\n```python\nx = " + step + "\n```\n");
            case 2 -> Files.writeString(page, Files.readString(page).replaceFirst("# ", "# Renamed " + step + " "));
            case 3 -> Files.move(page, page.resolveSibling("moved-" + step + ".md"));
            case 4 -> Files.delete(page);
            case 5 -> write("new/page-" + step + ".md", "---\ntags: [t" + step + "]\n---\n# New " + step + "\n");
            case 6 -> Files.writeString(page, "---\ndraft: true\n---\n# Draft\n");
            case 7 -> Files.writeString(page, "---\naliases: [old-" + step + ".html]\n---\n# Moved\n");
            case 8 -> write("asset-" + step + ".txt", "asset");
            case 9 -> Files.writeString(folder.resolve("code.py"), "print(" + step + ")\n");
            default -> {
                Files.createDirectories(folder.resolve("templates"));
                Files.writeString(folder.resolve("templates/footer.mustache"), "<footer>" + step + "</footer>\n");
            }
        }
        return name;
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(content)) {
            return all.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }

    private void assertSame() {
        RememberedSite.Outcome outcome = site.build();
        assertThat(differences(site.clean(), site.written(outcome.result()))).isEmpty();
    }

    private static Map<String, String> differences(Map<String, String> expected, Map<String, String> actual) {
        Map<String, String> differences = new TreeMap<>();
        Stream.concat(expected.keySet().stream(), actual.keySet().stream())
                .filter(name -> !expected.getOrDefault(name, "missing").equals(actual.get(name)))
                .forEach(name -> differences.put(name, actual.getOrDefault(name, "missing")));
        return differences;
    }

    private static Set<String> rendered(RememberedSite.Outcome outcome) {
        Map<String, String> names = new TreeMap<>();
        outcome.work().rendered().keySet().forEach(path -> names.put(path.value(), ""));
        return names.keySet();
    }

    private static List<String> reasons(RememberedSite.Outcome outcome, String page) {
        return outcome.work().rendered().getOrDefault(SourcePath.content(page), List.of("not rendered"));
    }

    private void write(String name, String text) throws IOException {
        Path file = content.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void append(String name, String text) throws IOException {
        Files.writeString(content.resolve(name), text, StandardOpenOption.APPEND);
    }
}
