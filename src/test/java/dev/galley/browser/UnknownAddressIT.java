package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that lead nowhere, or no longer where they led. */
@ExtendWith(BrowserFixtures.class)
class UnknownAddressIT {
    private final Chromium chromium;

    UnknownAddressIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-page.html", "python/no-such-page.html", "no/such/folder/"})
    void anUnknownAddressIsAnsweredWithTheNotFoundPage(String address, BuiltSite handbook) {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.HTTP))) {
            Page page = reader.page();

            assertThat(page.navigate(handbook.address(Access.HTTP) + address).status())
                    .isEqualTo(404);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Page not found");
            reader.search("closure");
            assertThat(reader.results().first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aFormerAddressLeadsToThePage(Access access) throws IOException {
        try (BuiltSite site = BuiltSite.of(Map.of(
                        "content/index.md",
                        "# Home\n\n[Way](guide/new.md)\n",
                        "content/guide/index.md",
                        "# Guide\n",
                        "content/guide/new.md",
                        """
                        ---
                        title: "New place"
                        aliases: [/old/place.html]
                        ---
                        # New place
                        """));
                Reader reader = Reader.of(chromium, site.address(access))) {
            reader.open("old/place.html");

            reader.page().waitForURL("**/guide/new.html");
            assertThat(reader.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("New place");
            assertThat(reader.complaints()).isEmpty();
        }
    }
}
