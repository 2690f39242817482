package dev.galley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The handbook where a server allows the site's own files and nothing else: no script or style within a page. */
@ExtendWith({ChromiumFixture.class, HandbookFixture.class})
class StrictPolicyIT {
    private static final String SITE = "http://handbook.test/";
    private static final String POLICY = "default-src 'self'";

    private final Chromium chromium;
    private final BuiltSite handbook;

    StrictPolicyIT(Chromium chromium, BuiltSite handbook) {
        this.chromium = chromium;
        this.handbook = handbook;
    }

    @Test
    void everyPageObeysThePolicyAndSearchWorks() {
        try (Reader reader = Reader.of(chromium, SITE)) {
            reader.context().route("**/*", this::answer);
            handbook.pages().forEach(reader::open);
            reader.open("index.html");

            reader.search("closure");

            assertThat(reader.results().locator(".excerpt mark").first()).isVisible();
            reader.page().keyboard().press("Enter");
            assertThat(reader.button("Clear marks")).isVisible();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void thePolicyIsInForce() {
        try (Reader reader = Reader.of(chromium, SITE)) {
            reader.context().route("**/*", this::answer);
            reader.open("index.html");

            reader.page().evaluate("document.body.append(Object.assign(document.createElement('style')))");
            reader.page()
                    .evaluate("document.body.append(Object.assign(document.createElement('script'), { text: '1' }))");

            assertThat(reader.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    private static String place(String url) {
        return url.substring(SITE.length()).replaceFirst("[?].*", "");
    }

    private void answer(Route route) {
        Path file = handbook.folder().resolve(place(route.request().url()));
        if (Files.isRegularFile(file)) {
            route.fulfill(
                    new Route.FulfillOptions().setPath(file).setHeaders(Map.of("Content-Security-Policy", POLICY)));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
