package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses that lead nowhere, or no longer where they led. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class UnknownAddressIT {
    private final Chromium chromium;

    UnknownAddressIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void anUnknownAddressIsAnsweredWithAPageThatHelps(BuiltSite handbook) {
        try (Reader reader = Reader.of(chromium, handbook.address(Access.HTTP))) {
            assertThat(answerTo(reader, "no-such-page.html")).isEqualTo(404);
            assertThat(heading(reader)).hasText("Page not found");
            reader.search("closure");

            assertThat(reader.results().first()).isVisible();
        }
    }

    @Test
    void thatPageFindsItsFilesFromAnyFolderOnceTheSiteKnowsItsAddress() {
        Map<String, String> files = Map.of(
                "galley.yml", "site_url: https://handbook.test/\n",
                "content/index.md", "# Home\n\n[Way](guide/index.md)\n",
                "content/guide/index.md", "# Guide to octopuses\n");
        try (BuiltSite site = BuiltSite.of(files);
                Reader reader = Reader.of(chromium, site.address(Access.HTTP))) {
            assertThat(answerTo(reader, "no/such/page.html")).isEqualTo(404);
            assertThat(heading(reader)).hasText("Page not found");
            reader.search("octopuses");
            assertThat(reader.results().first()).isVisible();
            reader.page().keyboard().press("Enter");

            assertThat(heading(reader)).containsText("Guide to octopuses");
            assertThat(reader.place()).startsWith("guide/index.html");
        }
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void aFormerAddressLeadsToThePage(Access access) {
        Map<String, String> files =
                Map.of("content/index.md", "# Home\n\n[Way](guide/index.md)\n", "content/guide/index.md", """
                ---
                title: "New place"
                aliases: [/old/place.html]
                ---
                # New place
                """);
        try (BuiltSite site = BuiltSite.of(files);
                Reader reader = Reader.of(chromium, site.address(access))) {
            reader.open("old/place.html");

            reader.page().waitForURL("**/guide/index.html");
            assertThat(heading(reader)).hasText("New place");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    /** The status of the answer. */
    private static int answerTo(Reader reader, String address) {
        return reader.page().navigate(reader.addressOf(address)).status();
    }

    private static Locator heading(Reader reader) {
        return reader.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
