package dev.galley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What must hold for every page of the handbook. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class HandbookPagesIT {
    private static final int PHONE = 360;

    private final Chromium chromium;
    private final BuiltSite handbook;

    HandbookPagesIT(Chromium chromium, BuiltSite handbook) {
        this.chromium = chromium;
        this.handbook = handbook;
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void everyPageLoadsWithoutAComplaintAndWithoutLeavingTheSite(Access access) {
        try (Reader reader = Reader.of(chromium, handbook.address(access))) {
            List<String> silent =
                    pagesWhere(reader, page -> page.getByRole(AriaRole.HEADING).count() == 0);

            assertThat(reader.complaints()).isEmpty();
            assertThat(silent).as("pages without a heading").isEmpty();
        }
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        try (Reader reader = reader(new Browser.NewContextOptions().setViewportSize(PHONE, 800))) {
            assertThat(pagesWhere(
                            reader,
                            page -> !page.evaluate("document.documentElement.scrollWidth")
                                    .equals(PHONE)))
                    .isEmpty();
        }
    }

    @Test
    void onPaperThereIsTextAndNoNavigation() {
        try (Reader reader = reader(new Browser.NewContextOptions())) {
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(pagesWhere(
                            reader,
                            page -> anyVisible(page.getByRole(AriaRole.NAVIGATION))
                                    || anyVisible(page.getByRole(AriaRole.BUTTON))
                                    || !title(page).isVisible()))
                    .isEmpty();
        }
    }

    @Test
    void withoutScriptsEveryPageIsReadableAndSaysThatSearchIsMissing() {
        try (Reader reader = reader(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            assertThat(pagesWhere(reader, page -> !isReadable(page) || !saysThatSearchIsMissing(page)))
                    .isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheMenuOfAPhoneOpensAndLeadsToAnotherPage() {
        Browser.NewContextOptions window =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(PHONE, 800);
        try (Reader reader = reader(window)) {
            Page page = reader.open("python/copying.html");

            reader.button("Menu").click();
            page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Pages"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Closures and decorators"))
                    .click();

            page.waitForURL("**/python/decorators-and-closures.html");
            assertThat(title(page).innerText()).startsWith("Closures and decorators");
        }
    }

    private Reader reader(Browser.NewContextOptions window) {
        return Reader.of(chromium, handbook.address(Access.FILE), window);
    }

    private List<String> pagesWhere(Reader reader, Predicate<Page> claim) {
        List<String> pages = handbook.pages();
        assertThat(pages).contains("index.html", "404.html", "proofs.html", "python/index.html", "tags/index.html");
        List<String> found = new ArrayList<>();
        for (String name : pages) {
            if (claim.test(reader.open(name))) {
                found.add(name);
            }
        }
        return found;
    }

    private static boolean anyVisible(Locator locator) {
        return locator.all().stream().anyMatch(Locator::isVisible);
    }

    private static boolean isReadable(Page page) {
        return title(page).isVisible()
                && page.getByRole(AriaRole.MAIN).innerText().length() > 60;
    }

    /** The words stand in a noscript element, into which Playwright's own search for text does not look. */
    private static boolean saysThatSearchIsMissing(Page page) {
        Locator header = page.getByRole(AriaRole.BANNER);
        return header.innerText().contains("Search needs JavaScript") && !anyVisible(header.getByText("Search"));
    }

    private static Locator title(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
