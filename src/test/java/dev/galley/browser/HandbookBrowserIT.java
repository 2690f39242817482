package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does with the handbook: from a server and from disk, each step must work in the same way. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
@ParameterizedClass(name = "{0}")
@EnumSource(Access.class)
class HandbookBrowserIT {
    private static final String PAGE = "python/decorators-and-closures.html";

    @Parameter
    private Access access;

    private Reader reader;

    @BeforeEach
    void openAWindow(Chromium chromium, BuiltSite handbook) {
        reader = Reader.of(chromium, handbook.address(access));
    }

    @AfterEach
    void theBrowserComplainedOfNothing() {
        List<String> complaints = reader.complaints();
        reader.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void linksLeadFromHomeToTopicToPage() {
        Page page = reader.open("index.html");

        main(page).getByRole(AriaRole.LINK, named("Python core")).first().click();
        assertThat(heading(page, 1)).hasText("Python core");
        main(page)
                .getByRole(AriaRole.LINK, named("Closures and decorators"))
                .first()
                .click();

        assertThat(heading(page, 1)).hasText("Closures and decorators");
        assertThat(reader.place()).isEqualTo(PAGE);
    }

    @Test
    void breadcrumbsLeadToTheTopicAndTheNavigationNamesThePage() {
        Page page = reader.open(PAGE);

        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
                        .locator("[aria-current=page]"))
                .hasText("Closures and decorators");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Breadcrumbs"))
                .getByRole(AriaRole.LINK, named("Python core"))
                .click();

        assertThat(heading(page, 1)).hasText("Python core");
    }

    @Test
    void backAndForwardLeadWhereTheReaderWas() {
        Page page = reader.open("index.html");
        main(page).getByRole(AriaRole.LINK, named("Python core")).first().click();
        assertThat(heading(page, 1)).hasText("Python core");

        page.goBack();
        assertThat(reader.place()).isEqualTo("index.html");
        page.goForward();

        assertThat(reader.place()).isEqualTo("python/index.html");
        assertThat(heading(page, 1)).hasText("Python core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "Control+k"})
    void searchIsWorkedByKeyboardAlone(String key) {
        Page page = reader.open("about.html");

        page.keyboard().press(key);
        page.keyboard().type("late binding in loops");
        reader.results().nth(1).waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        page.waitForURL("**/" + PAGE + "#late-binding-in-loops");
        Locator found = page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^Late binding in loops")));
        assertThat(found).isInViewport();
        assertThat(found.boundingBox().y)
                .as("below the bar at the top")
                .isGreaterThan(page.getByRole(AriaRole.BANNER).boundingBox().height);
    }

    @Test
    void enterOpensTheResultThatTheArrowsChose() {
        Page page = reader.open(PAGE);

        reader.search("late binding");
        Locator second = reader.results().nth(1);
        second.waitFor();
        page.keyboard().press("ArrowDown");
        assertThat(second).hasAttribute("aria-selected", "true");
        assertThat(reader.searchField()).hasAttribute("aria-activedescendant", second.getAttribute("id"));
        String target = second.getAttribute("data-place");
        page.keyboard().press("Enter");

        page.waitForURL("**/" + target);
        assertThat(reader.searchDialog()).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "Control+k"})
    void escapeClosesSearchAndTheFocusReturns(String key) {
        Page page = reader.open(PAGE);
        Locator home = reader.link("Backend Engineer's Handbook").first();
        home.focus();

        page.keyboard().press(key);
        assertThat(reader.searchField()).isFocused();
        page.keyboard().type("closure");
        page.keyboard().press("Escape");

        assertThat(reader.searchDialog()).isHidden();
        assertThat(home).isFocused();
    }

    @Test
    void theButtonOpensSearchAndGetsTheFocusBack() {
        Page page = reader.open(PAGE);

        reader.button("Search").click();
        assertThat(reader.searchField()).isFocused();
        page.keyboard().press("Escape");

        assertThat(reader.button("Search")).isFocused();
    }

    @Test
    void resultsComeBeforeTheWordIsWhole() {
        reader.open("index.html");

        reader.search("deepc");

        assertThat(reader.results().filter(withText("copy.deepcopy")).first()).isVisible();
    }

    @Test
    void aMisspeltWordIsCorrectedAndTheReaderIsTold() {
        reader.open("index.html");

        reader.search("decoratr");

        assertThat(reader.searchStatus()).containsText("Showing results for decorator");
        assertThat(reader.results().first()).isVisible();
    }

    @Test
    void nothingFoundIsSaid() {
        reader.open("index.html");

        reader.search("zzyzxqq");

        assertThat(reader.searchStatus()).containsText("Nothing found for “zzyzxqq”");
        assertThat(reader.results()).hasCount(0);
    }

    @Test
    void excerptsMarkTheWordsThatWereSought() {
        reader.open("index.html");

        reader.search("tracemalloc");

        assertThat(reader.results().locator(".excerpt mark").first())
                .hasText(Pattern.compile("^tracemalloc", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void anAddressMayAskTheQuestion() {
        reader.open(PAGE + "?q=tracemalloc");

        assertThat(reader.searchField()).hasValue("tracemalloc");
        assertThat(reader.results().first()).isVisible();
    }

    @Test
    void aQuestionInTheAddressIsTextAndNothingElse() {
        reader.open("index.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");

        assertThat(reader.searchField()).hasValue("<img src=x onerror=alert(1)>");
        assertThat(reader.searchStatus()).not().isEmpty();
        assertThat(reader.searchDialog().locator("img")).hasCount(0);
    }

    @Test
    void theChosenColoursStay() {
        Page page = reader.open("index.html");

        reader.button("Colours: automatic").click();
        reader.button("Colours: light").click();
        reader.open(PAGE);

        assertThat(reader.button("Colours: dark")).isVisible();
        assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
    }

    @Test
    void theCopyButtonCopiesTheCodeAndNothingElse() {
        reader.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = reader.open(PAGE);
        Locator snippet = page.getByRole(AriaRole.FIGURE)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON)))
                .first();

        snippet.getByRole(AriaRole.BUTTON).click();

        assertThat(snippet.getByRole(AriaRole.BUTTON)).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()"))
                .isEqualTo(snippet.locator("pre").textContent());
    }

    @Test
    void theSkipLinkLeadsPastTheNavigation() {
        Page page = reader.open(PAGE);

        page.keyboard().press("Tab");
        assertThat(reader.link("Skip to content")).isFocused();
        page.keyboard().press("Enter");

        assertThat(main(page)).isFocused();
    }

    private static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    private static Locator heading(Page page, int level) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
