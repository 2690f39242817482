package dev.galley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Someone who reads a site in a window of their own, with all that the browser complains of. For one thread. */
final class Reader implements AutoCloseable {
    /** Milliseconds; a test that fails should not take longer. */
    private static final double PATIENCE = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final List<String> complaints = new ArrayList<>();

    private Reader(BrowserContext context, String site) {
        this.context = context;
        this.site = site;
        context.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onRequest(this::checkPlace);
        context.onRequestFailed(this::noteFailure);
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    /** @param site the address of the root; a request for anything else is a complaint */
    static Reader of(Chromium chromium, String site, Browser.NewContextOptions window) {
        // Motion would only make tests wait.
        window.setReducedMotion(ReducedMotion.REDUCE);
        return new Reader(chromium.browser().newContext(window), site);
    }

    static Reader of(Chromium chromium, String site) {
        return of(chromium, site, new Browser.NewContextOptions());
    }

    private void checkPlace(Request request) {
        if (!request.url().startsWith(site) && !request.url().startsWith("data:")) {
            complaints.add("leaves the site: " + request.url());
        }
    }

    private void noteFailure(Request request) {
        // A page that is left gives up what it still waits for.
        if (!request.failure().equals("net::ERR_ABORTED")) {
            complaints.add(request.failure() + ": " + request.url());
        }
    }

    /** Opens an address below the root, and waits until it is loaded. */
    Page open(String address) {
        page.navigate(addressOf(address));
        return page;
    }

    String addressOf(String place) {
        return site + place;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Errors, warnings and other words of the console, failed requests, requests that leave the site. */
    List<String> complaints() {
        return complaints;
    }

    /** Where the page is, seen from the root of the site. */
    String place() {
        return page.url().substring(site.length());
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator searchDialog() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Search"));
    }

    /** Opens search and types; the results may still be on their way. */
    void search(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
    }

    Locator searchField() {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    Locator results() {
        return page.getByRole(AriaRole.OPTION);
    }

    /** The result that Enter would open. */
    Locator chosen() {
        return searchDialog().locator("[aria-selected=true]");
    }

    /** The texts of what is marked on the page. */
    @SuppressWarnings("unchecked")
    List<String> marks() {
        return (List<String>) page.evaluate("""
                () => [...(CSS.highlights.get('galley-found') || [])].map(mark => {
                  const range = document.createRange();
                  range.setStart(mark.startContainer, mark.startOffset);
                  range.setEnd(mark.endContainer, mark.endOffset);
                  return range.toString();
                })
                """);
    }

    Locator searchStatus() {
        return searchDialog().getByRole(AriaRole.STATUS);
    }

    @Override
    public void close() {
        context.close();
    }
}
