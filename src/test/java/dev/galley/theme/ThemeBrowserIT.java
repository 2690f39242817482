package dev.galley.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.galley.browser.Chromium;
import dev.galley.browser.ChromiumFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The default theme in a browser, opened from disk. The search engine is a stand-in that finds the same for any words. */
@ExtendWith(ChromiumFixture.class)
class ThemeBrowserIT {
    private static final String ENGINE = """
            window.galleySearch = (text) => {
              const excerpt = [{ text: '<i>found</i> ', mark: false }, { text: text, mark: true }];
              const section = (url, title) => ({ url, title, excerpt });
              const answer = text === 'nothing'
                ? { query: text, corrected: null, total: 0, problems: [], marks: [], pages: [] }
                : { query: text, corrected: 'corrected', total: 2, problems: [], marks: [], pages: [{ url: 'a/b.html',
                    title: 'Page', topic: ['A'], sections: [section('a/b.html#one', 'One'), section('a/b.html#two', 'Two')] }] };
              return Promise.resolve({ ...answer, complete: Promise.resolve(answer) });
            };
            window.galleySearch.prepare = (root) => Promise.resolve(root);
            window.galleySearch.spans = () => [];
            """;

    @TempDir
    private static Path site;

    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void buildTheSite(Chromium chromium) throws IOException {
        write(
                "a/b.html",
                SampleViews.theme().render("page", SampleViews.page(Map.of())).html());
        write("search/search.js", ENGINE);
        write("search/index.js", "");
        for (Map.Entry<String, byte[]> asset : SampleViews.theme().assets().entrySet()) {
            write("assets/" + asset.getKey(), new String(asset.getValue(), java.nio.charset.StandardCharsets.UTF_8));
        }
        browser = chromium.browser();
    }

    @AfterEach
    void thePageComplainedOfNothing() {
        browser.contexts().forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    @Test
    void searchIsWorkedByKeyboardAlone() {
        Page page = open(1440, true, "");

        page.keyboard().press("/");
        page.keyboard().type("wrods");
        Locator options = page.getByRole(AriaRole.OPTION);
        options.first().waitFor();
        page.keyboard().press("ArrowDown");

        assertThat(page.locator(".search-status").textContent())
                .isEqualTo("Showing results for corrected: 2 pages, the best 1 shown");
        assertThat(options.allTextContents()).containsExactly("One <i>found</i> wrods", "Two <i>found</i> wrods");
        assertThat(page.getByRole(AriaRole.COMBOBOX).getAttribute("aria-activedescendant"))
                .isEqualTo(options.nth(1).getAttribute("id"));

        page.keyboard().press("Enter");
        page.waitForURL("**/a/b.html#two");
        assertThat(page.getByRole(AriaRole.DIALOG).isVisible()).isFalse();
    }

    @Test
    void escapeClosesSearchAtOnce() {
        Page page = open(1440, true, "");

        page.keyboard().press("Control+k");
        page.keyboard().type("words");
        page.keyboard().press("Escape");

        assertThat(page.getByRole(AriaRole.DIALOG).isVisible()).isFalse();
    }

    @Test
    void anAddressMayAskTheQuestion() {
        Page page = open(1440, true, "?q=nothing");

        page.getByText("Nothing found for “nothing”").waitFor();
        assertThat(page.getByRole(AriaRole.COMBOBOX).inputValue()).isEqualTo("nothing");
    }

    @Test
    void theChosenColoursStay() {
        Page page = open(1440, true, "");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Colours: automatic"))
                .click();
        page.reload();

        assertThat(page.locator("html").getAttribute("data-scheme")).isEqualTo("light");
    }

    @Test
    void aNarrowPageNeedsNoScriptForItsMenuAndDoesNotScrollSideways() {
        Page page = open(360, false, "");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                .click();

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leaf"))
                        .isVisible())
                .isTrue();
        assertThat(page.locator(".no-search").isVisible()).isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    private Page open(int width, boolean scripts, String query) {
        Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(width, 800).setJavaScriptEnabled(scripts));
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(site.resolve("a/b.html").toUri() + query);
        return page;
    }

    private static void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
