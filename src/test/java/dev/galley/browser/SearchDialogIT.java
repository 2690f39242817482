package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The search dialog, key by key, and the way back to it. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
@ParameterizedClass(name = "{0}")
@EnumSource(Access.class)
class SearchDialogIT {
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
    void theChosenResultStaysChosenWhileTheReaderTypesOn() {
        Page page = reader.open("index.html");
        String place = chooseSecond("closur");

        page.keyboard().type("e");
        assertThat(reader.searchStatus()).not().isEmpty();

        assertThat(reader.chosen()).hasAttribute("data-place", place);
        assertThat(reader.chosen()).hasCount(1);
        assertThat(reader.searchField())
                .hasAttribute("aria-activedescendant", reader.chosen().getAttribute("id"));
    }

    @Test
    void aResultThatIsGoneIsNoLongerChosen() {
        Page page = reader.open("index.html");
        chooseSecond("closure");

        reader.searchField().fill("tracemalloc");
        assertThat(reader.results().locator("mark").first()).hasText(ignoringCase("tracemalloc"));

        assertThat(reader.results().first()).hasAttribute("aria-selected", "true");
        assertThat(page.locator("[aria-activedescendant]")).hasCount(0);
    }

    @Test
    void aPageThatNobodySearchesLoadsNothingOfSearch() {
        List<String> asked = new ArrayList<>();
        reader.context().onRequest(request -> asked.add(request.url()));

        reader.open(PAGE);

        assertThat(asked).anyMatch(it -> it.endsWith("/assets/galley.js"));
        assertThat(asked).noneMatch(it -> it.contains("/search/") || it.endsWith("/assets/dialog.js"));
    }

    @Test
    void whatIsTypedBeforeTheScriptComesIsSearched() {
        List<Route> held = new ArrayList<>();
        reader.context().route("**/assets/dialog.js", held::add);
        Page page = reader.open("index.html");
        page.keyboard().press("/");
        page.keyboard().type("tracemalloc");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !held.isEmpty());

        held.forEach(Route::resume);

        assertThat(reader.results().locator("mark").first()).hasText(ignoringCase("tracemalloc"));
        assertThat(reader.searchField()).hasValue("tracemalloc");
    }

    @Test
    void theListIsNeverEmptyBetweenTwoKeys() {
        Page page = reader.open("index.html");
        reader.search("c");
        reader.results().first().waitFor();
        page.evaluate("""
                () => {
                  const list = document.querySelector('[role=listbox]');
                  window.emptied = 0;
                  new MutationObserver(() => { window.emptied += list.childElementCount ? 0 : 1; })
                    .observe(list, { childList: true, subtree: true });
                }""");

        page.keyboard().type("losure variable");
        reader.results().locator(".excerpt mark").first().waitFor();

        assertThat(page.evaluate("window.emptied")).isEqualTo(0);
    }

    @Test
    void excerptsMoveNothing() {
        List<Route> held = new ArrayList<>();
        reader.context().route("**/search/x*.js*", held::add);
        Page page = reader.open("index.html");
        reader.search("tracemalloc");
        reader.results().first().waitFor();
        page.waitForCondition(() -> !held.isEmpty());
        List<Double> before = tops();

        reader.context().unroute("**/search/x*.js*");
        held.forEach(Route::resume);
        reader.results().locator(".excerpt mark").first().waitFor();

        assertThat(tops()).isEqualTo(before);
    }

    @Test
    void theCountIsToldOnceTypingPauses() {
        reader.context().clock().install();
        Page page = reader.open("index.html");
        page.clock().pauseAt(now(page) + 1000);
        reader.search("closure");
        reader.results().first().waitFor();
        assertThat(reader.searchStatus()).isEmpty();

        page.clock().runFor(700);

        assertThat(reader.searchStatus()).hasText(Pattern.compile("^[0-9]+ pages"));
    }

    @Test
    void aSlowIndexIsToldOf() {
        List<Route> held = new ArrayList<>();
        reader.context().route("**/search/index.js", held::add);
        reader.context().clock().install();
        Page page = reader.open("index.html");
        page.clock().pauseAt(now(page) + 1000);
        reader.search("closure");
        // Both are preloaded; that the engine runs shows that the dialog's script did, too, and waits for the index.
        page.waitForCondition(() -> !held.isEmpty() && (boolean) page.evaluate("'galleySearch' in window"));

        page.clock().runFor(1000);
        assertThat(reader.searchDialog()).containsText("Still loading");
        held.forEach(Route::resume);

        assertThat(reader.results().first()).isVisible();
        assertThat(reader.searchDialog()).not().containsText("Still loading");
    }

    @Test
    void controlEnterOpensTheResultBesideThePage() {
        Page page = reader.open("index.html");
        String place = chooseSecond("closure");

        Page other = reader.context().waitForPage(() -> page.keyboard().press("Control+Enter"));

        other.waitForURL("**/" + place);
        assertThat(reader.searchDialog()).isVisible();
        assertThat(reader.place()).isEqualTo("index.html");
    }

    @Test
    void homeAndEndLeadToTheFirstAndLastResultOnceTheReaderIsAmongThem() {
        Page page = reader.open("index.html");
        chooseSecond("closure");

        page.keyboard().press("End");
        assertThat(reader.results().last()).hasAttribute("aria-selected", "true");
        assertThat(reader.results().last()).isInViewport();
        page.keyboard().press("Home");

        assertThat(reader.results().first()).hasAttribute("aria-selected", "true");
        assertThat(reader.results().first()).isInViewport();
    }

    @Test
    void backLeadsToTheSearchAsItWas() {
        Page page = reader.open("index.html");
        String place = chooseSecond("closure");
        page.keyboard().press("Enter");
        page.waitForURL("**/" + place);

        page.goBack();

        assertThat(reader.searchField()).hasValue("closure");
        assertThat(reader.chosen()).hasAttribute("data-place", place);
        assertThat(reader.place()).isEqualTo("index.html");
        page.goForward();
        page.waitForURL("**/" + place);
        assertThat(reader.searchDialog()).isHidden();
    }

    @Test
    void backWorksOnOnePageToo() {
        Page page = reader.open(PAGE);
        reader.search("late binding in loops");
        assertThat(reader.results().first()).hasAttribute("data-place", PAGE + "#late-binding-in-loops");
        page.keyboard().press("Enter");
        page.waitForURL("**/" + PAGE + "#late-binding-in-loops");
        assertThat(reader.searchDialog()).isHidden();
        assertThat(reader.button("Clear marks")).isVisible();

        page.goBack();

        assertThat(reader.searchField()).hasValue("late binding in loops");
        assertThat(reader.place()).isEqualTo(PAGE);
        page.goForward();
        assertThat(reader.searchDialog()).isHidden();
    }

    @Test
    void aSearchThatWasClosedStaysClosed() {
        Page page = reader.open("index.html?q=closure");
        reader.results().first().waitFor();
        page.keyboard().press("Escape");
        page.waitForFunction("history.state?.search === null");

        page.reload();

        assertThat(reader.button("Search")).isVisible();
        assertThat(reader.searchDialog()).isHidden();
    }

    @Test
    void openingAndTypingLeaveTheHistoryAlone() {
        Page page = reader.open("index.html");
        Object before = page.evaluate("history.length");

        chooseSecond("closure");
        page.keyboard().press("Escape");

        assertThat(page.evaluate("history.length")).isEqualTo(before);
    }

    private String chooseSecond(String words) {
        reader.search(words);
        Locator second = reader.results().nth(1);
        second.waitFor();
        assertThat(reader.results().locator(".excerpt mark").first()).isVisible();
        reader.page().keyboard().press("ArrowDown");
        assertThat(second).hasAttribute("aria-selected", "true");
        return second.getAttribute("data-place");
    }

    private List<Double> tops() {
        return reader.results().all().stream()
                .map(Locator::boundingBox)
                .map((BoundingBox box) -> box.y)
                .toList();
    }

    private static long now(Page page) {
        return ((Number) page.evaluate("Date.now()")).longValue();
    }

    private static Pattern ignoringCase(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
