package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.bench.SiteGenerator;
import dev.galley.config.ConfigParser;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a site whose index is not one file, texts that change cost what they touch, and give what a whole build gives. */
class EditBuildTest {
    private static final int PAGES = 260;

    /** A whole build makes more files, an edit fewer. */
    private static final int FEW = 120;

    @TempDir
    private Path folder;

    private RememberedSite site;
    private final List<String> names = new ArrayList<>();

    @BeforeEach
    void makeASite() throws IOException {
        for (Map.Entry<String, String> page : SiteGenerator.pages(PAGES).entrySet()) {
            names.add(page.getKey());
            write(page.getKey(), page.getValue());
        }
        write("hidden.md", "---\nsearch: false\n---\n# Hidden\n\nSome words.\n");
        write("taken.md", "# Taken\n\n## Code {#code}\n\n```python file=\"code.py\"\n```\n");
        Files.writeString(folder.resolve("code.py"), "print(1)\n");
        Source config =
                new Source(new SourcePath(Root.SITE, "galley.yml"), "search: {synonyms: [[quaggaling, zebraling]]}\n");
        site = new RememberedSite(
                folder, ConfigParser.parse(config, folder -> true).config());
        site.build();
    }

    @Test
    void aWordCostsFewFiles() throws IOException {
        edit(names.get(40), "\n\nAnother wordling about nothing.\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(FEW);
        assertThat(outcome.work().parsed()).isEqualTo(1);
        assertThat(outcome.work().rendered()).containsKey(SourcePath.content(names.get(40)));
        assertSame(outcome);
        assertThat(site.build().isUnchanged()).isTrue();
    }

    @Test
    void aTextThatMovesThePagesBehindItInTheIndexBuildsTheWholeSite() throws IOException {
        edit(names.get(40), "\n\n" + "Words and words in a long paragraph. ".repeat(150) + "\n");

        assertWhole();

        assertThat(site.written(site.build().result()).keySet())
                .isEqualTo(site.clean().keySet());
    }

    @Test
    void aSynonymThatFindsAPageIsNoLongerWarnedOf() throws IOException {
        edit(names.get(61), "\n\nA quaggalinh.\n");
        assertThat(site.build().made()).isLessThan(FEW);
        edit(names.get(61), "\n\nA quaggaling.\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.result().diagnostics()).isEmpty();
        assertSame(outcome);
    }

    @Test
    void linesThatMoveAreShownInTheListOfProofs() throws IOException {
        String text = read(names.get(40));
        int heading = text.indexOf("\n## ");
        write(names.get(40), text.substring(0, heading) + "\n\nOne more line.\n" + text.substring(heading));

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(FEW);
        assertSame(outcome);
    }

    @Test
    void codeThatAPageTakesFromAFileMayChange() throws IOException {
        Files.writeString(folder.resolve("code.py"), "print(2)\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(FEW);
        assertSame(outcome);
    }

    @Test
    void aHeadingThatKeepsItsAnchorMayChange() throws IOException {
        write("taken.md", read("taken.md").replace("## Code {#code}", "### What is taken {#code}"));

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(FEW);
        assertSame(outcome);
    }

    @Test
    void aPageThatIsNotSearchedMayChange() throws IOException {
        edit("hidden.md", "\nMore words.\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(5);
        assertSame(outcome);
    }

    @Test
    void whatOtherPagesSeeBuildsTheWholeSite() throws IOException {
        edit(names.get(40), "\n\n## Another heading\n");
        assertWhole();
        edit(names.get(41), "\n\n[another link](../hidden.md)\n");
        assertWhole();
        edit(names.get(42), "\n\n```json\n{}\n```\n");
        assertWhole();
        write("new.md", "# New\n");
        assertWhole();
        String before = read(names.get(43));
        edit(names.get(43), "\n\n```json\n{\n```\n");
        assertThat(site.build().written()).isEmpty();
        write(names.get(43), before + "\nMended.\n");
        assertWhole();
        edit(names.get(43), "\n\nAnd a word.\n");
        RememberedSite.Outcome outcome = site.build();
        assertThat(outcome.made()).isLessThan(FEW);
        assertSame(outcome);
    }

    @Test
    void aCheckInBetweenForgetsNothing() throws IOException {
        edit(names.get(40), "\n\nAnother wordling.\n");
        site.check();
        edit(names.get(41), "\n\nYet another wordling.\n");

        RememberedSite.Outcome outcome = site.build();

        assertThat(outcome.made()).isLessThan(FEW);
        assertSame(outcome);
    }

    @Test
    void afterAnyEdits() throws IOException {
        Random random = new Random(7);
        int quick = 0;
        for (int round = 0; round < 6; round++) {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                change(names.get(random.nextInt(names.size())), random);
            }
            RememberedSite.Outcome outcome = site.build();
            quick += outcome.made() < FEW ? 1 : 0;
            assertSame(outcome);
        }
        assertThat(quick).isGreaterThan(2);
    }

    /** Swaps, drops and adds words in the paragraphs of a page. */
    private void change(String name, Random random) throws IOException {
        String[] lines = read(name).split("\n", -1);
        int changes = 1 + random.nextInt(4);
        for (int at = lines.length - 1; at > 0 && changes > 0; at--) {
            boolean isProse = lines[at].length() > 80 && Character.isLetter(lines[at].charAt(0));
            if (isProse && random.nextInt(3) == 0) {
                String[] words = lines[at].split(" ", -1);
                words[random.nextInt(words.length)] =
                        random.nextBoolean() ? "freshword" + random.nextInt(9) : words[random.nextInt(words.length)];
                lines[at] = String.join(" ", words);
                changes--;
            }
        }
        write(name, String.join("\n", lines));
    }

    private void assertWhole() {
        RememberedSite.Outcome outcome = site.build();
        assertThat(outcome.written()).isPresent();
        assertThat(outcome.made()).isGreaterThan(FEW);
    }

    private void assertSame(RememberedSite.Outcome outcome) {
        Map<String, String> written = site.written(outcome.result());
        Map<String, String> clean = site.clean();
        assertThat(written.keySet()).isEqualTo(clean.keySet());
        clean.forEach((name, text) -> assertThat(excerpt(written.getOrDefault(name, ""), text))
                .as(name)
                .isEqualTo(excerpt(text, written.getOrDefault(name, ""))));
    }

    /** What begins a little before the first difference from another text; nothing if there is none. */
    private static String excerpt(String text, String other) {
        int at = Arrays.mismatch(text.toCharArray(), other.toCharArray());
        return at < 0 ? "" : text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve("content").resolve(name));
    }

    private void edit(String name, String more) throws IOException {
        write(name, read(name) + more);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
