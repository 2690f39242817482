package dev.galley.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the list of proofs sees; what it makes is the body of a page. Immutable.
 *
 * @param title the words of its {@code h1}
 * @param languages the totals of the site by language, that with most snippets first; empty on the pages below the first
 * @param totals for a small site and below the first page the totals of each page; on the first page of a large site
 *     those of the pages below it
 * @param pages the pages whose snippets are listed; empty on the first page of a large site
 */
public record ProofsView(
        String title, List<ProofTotalView> languages, List<ProofTotalView> totals, List<ProvenPageView> pages)
        implements View {
    /** Whether there are totals by language. */
    public boolean hasLanguages() {
        return !languages.isEmpty();
    }

    /** Whether snippets are listed. */
    public boolean hasPages() {
        return !pages.isEmpty();
    }

    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "title" -> title;
            case "languages" -> languages;
            case "totals" -> totals;
            case "pages" -> pages;
            case "hasLanguages" -> hasLanguages();
            case "hasPages" -> hasPages();
            default -> View.NONE;
        };
    }
}
