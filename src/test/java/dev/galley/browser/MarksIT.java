package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a search, marked on the page that it led to. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class MarksIT {
    private static final String PAGE = "python/decorators-and-closures.html";

    private static final Map<String, String> CODE = Map.of("content/index.md", """
            # Queries

            One<br>two. Call `select_related` for std::<em>vector</em>, café and 東京都庁.

            ```python
            books = Book.objects.select_related("author")
            ```
            """);

    private final Chromium chromium;
    private final BuiltSite handbook;

    MarksIT(Chromium chromium, BuiltSite handbook) {
        this.chromium = chromium;
        this.handbook = handbook;
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void thePageThatIsOpenedShowsWhatWasSought(Access access) {
        try (Reader reader = Reader.of(chromium, handbook.address(access))) {
            Page page = reader.open("index.html");
            reader.search("late binding in loop");
            assertThat(reader.results().first()).hasAttribute("data-place", Pattern.compile("#late-binding-in-loops$"));
            page.keyboard().press("Enter");

            assertThat(reader.button("Clear marks")).isVisible();
            assertThat(reader.marks()).contains("Late", "binding", "loops", "loop");
            assertThat(reader.place()).isEqualTo(PAGE + "#late-binding-in-loops");
            assertThat(page.locator("#late-binding-in-loops")).isInViewport();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void escapeAndTheButtonClearThem() {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.FILE))) {
            Page page = reader.open(PAGE + "?mark=closure");
            assertThat(reader.button("Clear marks")).isVisible();
            page.keyboard().press("/");
            page.keyboard().press("Escape");
            assertThat(reader.marks()).isNotEmpty();

            page.keyboard().press("Escape");
            assertThat(reader.button("Clear marks")).isHidden();
            assertThat(reader.marks()).isEmpty();

            reader.open(PAGE + "?mark=closure");
            reader.button("Clear marks").click();
            assertThat(reader.marks()).isEmpty();
        }
    }

    @Test
    void aWordOfSeveralNodesIsOneMark() {
        try (BuiltSite site = BuiltSite.of(CODE);
                Reader reader = Reader.of(chromium, site.address(Access.FILE))) {
            assertThat(marks(reader, "book.objects.select_related")).isEqualTo("Book.objects.select_related");
            assertThat(marks(reader, "std::vector")).isEqualTo("std::vector");
            assertThat(marks(reader, "select_rel*")).isEqualTo("select_related select_related");
            assertThat(marks(reader, "objects")).isEqualTo("objects");
            assertThat(marks(reader, "cafe")).isEqualTo("café");
            assertThat(marks(reader, "京都")).isEqualTo("京都");
            assertThat(marks(reader, "one+two")).isEqualTo("One two");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void theyAreSeenOnTheScreenAndNotPrinted() {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.FILE))) {
            Page page = reader.open(PAGE + "?mark=closure");
            assertThat(reader.button("Clear marks")).isVisible();
            assertThat(background(page)).isNotEqualTo("rgba(0, 0, 0, 0)");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(background(page)).isEqualTo("rgba(0, 0, 0, 0)");
            assertThat(reader.button("Clear marks")).isHidden();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%3Cimg%20src=x%20onerror=alert(1)%3E",
                "__proto__+constructor+*",
                "%ff%ed%a0%80",
                ".*+(+[",
                "LONG"
            })
    void oddMarksInAnAddressHurtNobody(String marks) {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.FILE))) {
            Page page = reader.open(PAGE + "?mark=" + marks.replace("LONG", "a+".repeat(10_000)));

            page.waitForFunction("!location.search.includes('mark')");
            reader.search("closure");
            assertThat(reader.results().first()).isVisible();
            assertThat(page.getByRole(AriaRole.IMG)).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static String marks(Reader reader, String words) {
        reader.open("index.html?mark=" + words);
        assertThat(reader.button("Clear marks")).isVisible();
        return String.join(" ", reader.marks());
    }

    private static Object background(Page page) {
        return page.evaluate(
                "getComputedStyle(document.querySelector('article p'), '::highlight(galley-found)').backgroundColor");
    }
}
