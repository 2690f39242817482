package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader asks of a block what was proven of it. */
@ExtendWith(ChromiumFixture.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofsIT {
    private static final String PAGE = """
            # Title

            ## Part one

            ```python title="shop/cart.py"
            print(1)
            ```

            ```python nocheck="needs <a> server"
            not Python
            ```

            ```python
            broken (
            ```

            ```python hidden
            hidden = True
            ```

            ```python fails="SyntaxError: never closed"
            print(
            ```
            """;

    private static final String SIGN = "element => getComputedStyle(element, '::before').content";

    private final Chromium chromium;
    private final BuiltSite site = BuiltSite.of(Map.of(
            "galley.yml", "checks:\n  snippet-syntax: warn\n",
            "content/index.md", "# Home\n\n[A page](topic/a%20page.md)\n",
            "content/topic/a page.md", PAGE));

    ProofsIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @AfterAll
    void closeSite() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aBadgeLeadsToItsRowAndTheRowToItsBlock(Access access) {
        try (Reader reader = Reader.of(chromium, site.address(access))) {
            Page page = reader.open("topic/a%20page.html");

            reader.link("not checked: needs <a> server").click();
            page.waitForURL(Pattern.compile(".*/proofs\\.html#.+"));

            Locator row = page.locator("tr:target");
            assertThat(row).containsText("not checked: needs <a> server");
            assertThat(row).isInViewport();
            row.getByRole(AriaRole.LINK).click();
            page.waitForURL(Pattern.compile(".*/topic/a%20page\\.html#.+"));
            assertThat(page.locator("figure:target")).containsText("not Python");
            assertThat(page.locator("figure:target")).isInViewport();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void aBadgeSaysInWordsWhatItStandsFor() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            reader.open("topic/a%20page.html");

            assertThat(reader.link("check failed")).hasAttribute("title", "Proof of this code: check failed");
        }
    }

    @Test
    void statesDifferInMoreThanTheirColour() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            Page page = reader.open("proofs.html");
            List<Object> signs = List.of(
                    page.locator(".proof.checked").first().evaluate(SIGN),
                    page.locator(".proof.not-checked").evaluate(SIGN),
                    page.locator(".proof.failed").evaluate(SIGN));

            assertThat(signs).doesNotHaveDuplicates().doesNotContain("none");
        }
    }

    @Test
    void theListIsReachedFromEveryPage() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            for (String name : List.of("index.html", "topic/a%20page.html", "proofs.html")) {
                reader.open(name)
                        .getByRole(AriaRole.CONTENTINFO)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Proofs"))
                        .click();
                reader.page().waitForURL("**/proofs.html");
            }
        }
    }

    @Test
    void tablesHaveNamesAndRowsHaveHeadings() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            reader.open("proofs.html");

            assertThat(rows(reader, "By language").first()).hasText("python");
            assertThat(rows(reader, "By page")).hasText(new String[] {"Title"});
            assertThat(rows(reader, "Title"))
                    .containsText(new String[] {"shop/cart.py", "not Python", "broken (", "hidden = True", "print("});
            assertThat(table(reader, "Title")).containsText("line 17, hidden");
            assertThat(table(reader, "Title")).containsText("meant to fail: SyntaxError: never closed");
        }
    }

    @Test
    void searchDoesNotFindIt() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            reader.open("index.html");

            reader.search("Proofs");

            assertThat(reader.searchStatus()).containsText("Nothing found");
        }
    }

    @Test
    void onAPhoneNothingIsCutOffAndOnPaperTheStatesStand() {
        Browser.NewContextOptions phone =
                new Browser.NewContextOptions().setViewportSize(360, 800).setColorScheme(ColorScheme.DARK);
        try (Reader reader = reader(phone)) {
            Page page = reader.open("proofs.html");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.getByText("not checked: needs <a> server")).isVisible();
        }
    }

    private static Locator table(Reader reader, String name) {
        return reader.page()
                .getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The headings of a table's rows. */
    private static Locator rows(Reader reader, String table) {
        return table(reader, table).getByRole(AriaRole.ROWHEADER);
    }

    private Reader reader(Browser.NewContextOptions window) {
        return Reader.of(chromium, site.address(Access.FILE), window);
    }
}
