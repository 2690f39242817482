package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A level of the navigation with more lines than a page holds. */
@ExtendWith(ChromiumFixture.class)
class LongNavigationIT {
    private final Chromium chromium;

    LongNavigationIT(Chromium chromium) {
        this.chromium = chromium;
    }

    /** A folder of 250 pages, Page 0 to Page 249, beside a home page. */
    private static BuiltSite site() {
        Map<String, String> files = new TreeMap<>();
        files.put("content/index.md", "# Home\n\n[Way](all/index.md)\n");
        files.put("content/all/index.md", "# All\n");
        for (int i = 0; i < 250; i++) {
            files.put("content/all/p%03d.md".formatted(i), "# Page " + i + "\n");
        }
        return BuiltSite.of(files);
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void theLinesThatAPageDoesNotHoldComeWhenTheyAreAskedFor(Access access) {
        try (BuiltSite site = site();
                Reader reader = Reader.of(chromium, site.address(access))) {
            reader.open("all/p150.html");
            assertThat(lines(reader)).hasCount(62);
            assertThat(lines(reader).first()).hasText("120 more");
            assertThat(lines(reader).last()).hasText("70 more");

            lines(reader).last().focus();
            reader.page().keyboard().press("Enter");
            assertThat(lines(reader).last()).hasText("50 more");
            assertThat(reader.link("Page 180")).isFocused();
            lines(reader).last().click();
            assertThat(lines(reader).last()).hasText("Page 249");

            lines(reader).first().click();
            assertThat(lines(reader).first()).hasText("100 more");
            assertThat(reader.link("Page 119")).isFocused();
            lines(reader).first().click();
            assertThat(lines(reader).first()).hasText("Page 0");
            assertThat(lines(reader)).hasCount(250);

            reader.link("Page 107").click();
            assertThat(reader.page().locator("h1")).containsText("Page 107");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheyAreReachedStepByStep() {
        try (BuiltSite site = site();
                Reader reader = Reader.of(
                        chromium,
                        site.address(Access.HTTP),
                        new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            reader.open("all/p150.html");
            lines(reader).last().click();

            assertThat(reader.page().locator("h1")).containsText("Page 180");
            assertThat(reader.link("Page 190")).isVisible();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "galleyLines([[", "somethingElse()"})
    void aPartThatDoesNotComeMakesThemLinks(String damaged) throws IOException {
        try (BuiltSite site = site();
                Reader reader = Reader.of(chromium, site.address(Access.HTTP))) {
            Path part = site.folder().resolve("navigation/0-1.js");
            Files.delete(part);
            if (!damaged.isEmpty()) {
                Files.writeString(part, damaged);
            }
            reader.open("all/p150.html");
            lines(reader).last().click();

            assertThat(reader.page().locator("h1")).containsText("Page 180");
        }
    }

    @Test
    void aShortNavigationAsksForNoScript() {
        Map<String, String> files = Map.of("content/index.md", "# Home\n\n[Way](a.md)\n", "content/a.md", "# A\n");
        try (BuiltSite site = BuiltSite.of(files)) {
            assertThat(site.files()).noneMatch(name -> name.startsWith("navigation/"));
            assertThat(site.folder().resolve("a.html")).content().doesNotContain("lines.js");
        }
    }

    private static Locator lines(Reader reader) {
        return reader.page().locator(".navigation ul ul a");
    }
}
