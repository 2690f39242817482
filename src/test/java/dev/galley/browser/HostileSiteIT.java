package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content and questions from strangers: shown as text, never run. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class HostileSiteIT {
    private static final Map<String, String> CONTENT = Map.of(
            "galley.yml",
            """
            site_name: "</title><script>window.pwned = 1</script>"
            site_description: "\\"><img src=x onerror='window.pwned = 2'>"
            """,
            "content/index.md",
            """
            # Home

            [A page](page.md), octopus.
            """,
            "content/page.md",
            """
            ---
            title: "</script><script>window.pwned = 3</script>"
            description: "\\"><svg onload='window.pwned = 4'>"
            tags: ["<img src=x onerror='window.pwned = 5'>"]
            ---
            # Octopus `<img src=x onerror="window.pwned = 6">`

            octopus <img src="missing.png" onerror="window.pwned = 7"> <script>window.pwned = 8</script>
            <a href="javascript:window.pwned = 9" style="position: fixed; inset: 0">octopus</a>

            ## &lt;script&gt;window.pwned = 10&lt;/script&gt; octopus LINE_SEPARATOR </script>

            octopus &lt;img src=x onerror=window.pwned=11&gt; "); window.pwned = 12; ("

            ```html
            <script>window.pwned = 13</script> octopus
            ```
            """.replace("LINE_SEPARATOR", "\u2028"),
            "content/missing.png",
            "not a picture");

    private final Chromium chromium;

    HostileSiteIT(Chromium chromium) {
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void nothingThatStandsInContentIsRun(Access access) {
        try (BuiltSite site = BuiltSite.of(CONTENT);
                Reader reader = Reader.of(chromium, site.address(access))) {
            for (String name : site.pages()) {
                Page page = reader.open(name);
                reader.search("octopus pwned");
                assertThat(reader.results().locator("mark").first()).isVisible();

                assertThat(page.evaluate("window.pwned")).as(name).isNull();
                assertThat(page.locator("main [onerror], main [style], main script, [href^='javascript:']"))
                        .hasCount(0);
            }
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constructor",
                "__proto__",
                "hasOwnProperty toString",
                "\"'><img src=x>",
                "🐙 \u0000 ﷽ \uD800",
                "!!! ??? ***",
                ".*+?^${}()|[]\\",
                "a*",
                "\uDC00closure\uD800",
                "東",
                "LONG"
            })
    void oddQuestionsAreAnswered(String word, BuiltSite handbook) {
        String question = word.replace("LONG", "closure-(x ".repeat(910));
        try (Reader reader = Reader.of(chromium, handbook.address(Access.FILE))) {
            reader.open("index.html");

            reader.search("");
            reader.searchField().fill(question);

            assertThat(reader.searchStatus()).containsText(Pattern.compile("page|Nothing found"));
            assertThat(reader.complaints()).isEmpty();
        }
    }
}
