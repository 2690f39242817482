package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search when files of its index are damaged, missing or slow. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class IncompleteSearchIT {
    private static final String UNREADABLE = "not ( a script";

    @TempDir
    private Path copy;

    private final Chromium chromium;
    private final BuiltSite handbook;

    IncompleteSearchIT(Chromium chromium, BuiltSite handbook) {
        this.chromium = chromium;
        this.handbook = handbook;
    }

    @BeforeEach
    void copyTheHandbook() throws IOException {
        handbook.copyTo(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {UNREADABLE, "", "galleySearch.shard('x0', 42);", "galleySearch.shard('x0', [[null]]);"})
    void damagedTextsLeaveTitlesWithoutExcerpts(String garbage) throws IOException {
        List<String> texts = handbook.files().stream()
                .filter(name -> name.matches("search/x[0-9]+-.*"))
                .toList();
        assertThat(texts).isNotEmpty();
        for (String name : texts) {
            Files.writeString(copy.resolve(name), garbage);
        }
        try (Reader reader = Reader.of(chromium, copy.toUri().toString())) {
            Page page = reader.open("index.html");

            reader.search("late binding in loops");
            page.waitForCondition(() -> reader.results().count() > 0);
            page.keyboard().press("Enter");

            page.waitForURL("**/python/decorators-and-closures.html#late-binding-in-loops");
            assertThat(ownComplaints(reader, garbage)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UNREADABLE, "", "galleySearch.shard('index', 42);", "galleySearch.shard('index', {});"})
    void aDamagedIndexIsToldOf(String garbage) throws IOException {
        Files.writeString(copy.resolve("search/index.js"), garbage);
        try (Reader reader = Reader.of(chromium, copy.toUri().toString())) {
            reader.open("index.html");

            reader.search("closure");

            assertThat(reader.searchStatus()).containsText("Search could not be loaded");
            assertThat(reader.results()).hasCount(0);
            assertThat(ownComplaints(reader, garbage)).isEmpty();
        }
    }

    @Test
    void aMissingEngineIsToldOf() throws IOException {
        Files.delete(copy.resolve("search/search.js"));
        try (Reader reader = Reader.of(chromium, copy.toUri().toString())) {
            reader.open("index.html");

            reader.search("closure");

            assertThat(reader.searchStatus()).containsText("Search could not be loaded");
        }
    }

    @Test
    void titlesAreShownWhileTheTextsAreOnTheirWay() {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.HTTP))) {
            List<Route> held = new ArrayList<>();
            reader.context().route("**/search/x*.js*", held::add);
            reader.open("index.html");

            reader.search("tracemalloc");
            assertThat(reader.results().first()).isVisible();
            reader.page().waitForCondition(() -> !held.isEmpty());
            assertThat(reader.results().locator(".excerpt mark")).hasCount(0);
            reader.context().unroute("**/search/x*.js*");
            held.forEach(Route::resume);

            assertThat(reader.results().locator(".excerpt mark").first()).isVisible();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void aLateIndexAnswersTheQuestionThatWasTyped() {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.HTTP))) {
            List<Route> held = new ArrayList<>();
            reader.context().route("**/search/index.js", held::add);
            reader.open("index.html");

            reader.search("tracemalloc");
            reader.page().waitForCondition(() -> !held.isEmpty());
            assertThat(reader.results()).hasCount(0);
            held.forEach(Route::resume);

            assertThat(reader.results().locator(".excerpt mark").first()).isVisible();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void aDamagedShardIsToldOfAndTheRestIsFound() throws IOException {
        try (BuiltSite site = BuiltSite.of(manyWords());
                Reader reader = Reader.of(chromium, site.address(Access.FILE))) {
            List<String> packs = site.files().stream()
                    .filter(name -> name.matches("search/t[0-9]+-.*"))
                    .toList();
            assertThat(packs.size()).as("more than one file of titles").isGreaterThan(1);
            // One page alone has the word; the others that are shown have lost their titles.
            String word = letters(99 * 70 + 5);
            for (String pack : packs) {
                if (!Files.readString(site.folder().resolve(pack)).contains(word)) {
                    Files.writeString(site.folder().resolve(pack), "");
                }
            }
            reader.open("index.html");

            reader.search(word + " octopus");

            assertThat(reader.results().first()).isVisible();
            assertThat(reader.searchStatus())
                    .containsText("A part of the search index could not be loaded, so something may be missing.");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** More than one file would hold: every page has words of its own. */
    private static Map<String, String> manyWords() {
        Map<String, String> files = new TreeMap<>();
        for (int page = 0; page < 240; page++) {
            StringBuilder text = new StringBuilder("# Page " + page + "\n\noctopus");
            for (int word = 0; word < 70; word++) {
                text.append(' ').append(letters(page * 70 + word));
            }
            files.put(
                    "content/" + (page == 0 ? "index" : "page-" + page) + ".md",
                    text.append('\n').toString());
        }
        return files;
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder("q");
        for (int rest = number * 7919 + 100_000; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnprstvwxyz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /** The browser itself tells of a file that is no script; no page could keep it from that. */
    private static List<String> ownComplaints(Reader reader, String garbage) {
        return reader.complaints().stream()
                .filter(complaint -> !(garbage.equals(UNREADABLE) && complaint.contains("SyntaxError")))
                .toList();
    }
}
