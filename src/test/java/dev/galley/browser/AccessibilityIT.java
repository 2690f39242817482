package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The handbook before axe, which knows the rules of WCAG that a program can check. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class AccessibilityIT {
    private static final List<String> PAGES = List.of(
            "index.html",
            "python/index.html",
            "python/decorators-and-closures.html",
            "tags/index.html",
            "tags/pitfalls.html",
            "proofs.html",
            "404.html");

    private static final String VIOLATIONS = """
            async () => (await axe.run({ resultTypes: ['violations'] })).violations.flatMap(violation =>
              violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' – ' + node.failureSummary))
            """;

    private final Chromium chromium;
    private final BuiltSite handbook;

    AccessibilityIT(Chromium chromium, BuiltSite handbook) {
        this.chromium = chromium;
        this.handbook = handbook;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void axeFindsNothing(ColorScheme colours, int width) throws IOException {
        Browser.NewContextOptions window =
                new Browser.NewContextOptions().setColorScheme(colours).setViewportSize(width, 800);
        try (Reader reader = Reader.of(chromium, handbook.address(Access.FILE), window)) {
            String axe = axe();
            List<String> violations = new ArrayList<>();
            for (String name : PAGES) {
                check(reader.open(name), name, axe, violations);
            }
            Page page = reader.open("index.html");
            reader.button("Search").click();
            page.keyboard().type("closure");
            assertThat(reader.results().locator("mark").first()).isVisible();
            check(page, "search", axe, violations);
            page.keyboard().press("ArrowDown");
            check(page, "a chosen result", axe, violations);
            page.keyboard().press("Enter");
            assertThat(reader.button("Clear marks")).isVisible();
            check(page, "marks", axe, violations);
            reader.search("decoratr zzyzxqq");
            assertThat(reader.searchStatus()).containsText("Showing results for");
            check(page, "a correction", axe, violations);
            reader.searchField().fill("zzyzxqq");
            assertThat(reader.searchStatus()).containsText("Nothing found");
            check(page, "nothing found", axe, violations);

            assertThat(violations).isEmpty();
        }
    }

    private static void check(Page page, String name, String axe, List<String> violations) {
        page.evaluate(axe);
        for (Object violation : (List<?>) page.evaluate(VIOLATIONS)) {
            violations.add(name + ": " + violation);
        }
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
