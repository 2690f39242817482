package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example page of the documentation: the engine behind a box that is not Galley's. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class OwnSearchBoxIT {
    private static final Pattern EXAMPLE = Pattern.compile("```html[^\n]*\n(<!doctype html>\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path copy;

    private final Chromium chromium;

    OwnSearchBoxIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void theExampleFindsPages(Access access, BuiltSite handbook) throws IOException {
        Path place = handbook.folder().resolve("own-search.html");
        Files.writeString(place, example());
        try (Reader reader = Reader.of(chromium, handbook.address(access))) {
            Page page = reader.open("own-search.html");

            page.getByLabel("Search").pressSequentially("late bindng");

            assertThat(page.getByText("Showing results for late binding")).isVisible();
            assertThat(page.locator("li mark").first()).isVisible();
            page.getByText("Late binding in loops").first().click();
            page.waitForURL("**/python/decorators-and-closures.html#late-binding-in-loops");
            assertThat(reader.complaints()).isEmpty();
        } finally {
            Files.delete(place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ( a script", "galleySearch.shard('index', 42);"})
    void theExampleSaysWhatWentWrong(String garbage, BuiltSite handbook) throws IOException {
        handbook.copyTo(copy);
        Files.writeString(copy.resolve("own-search.html"), example());
        Files.writeString(copy.resolve("search/index.js"), garbage);
        try (Reader reader = Reader.of(chromium, copy.toUri().toString())) {
            Page page = reader.open("own-search.html");

            page.getByLabel("Search").pressSequentially("binding");

            assertThat(page.getByText(Pattern.compile("the search index "))).isVisible();
        }
    }

    private static String example() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/search.md")));
        assertThat(matcher.find()).as("the documentation has an example page").isTrue();
        return matcher.group(1);
    }
}
