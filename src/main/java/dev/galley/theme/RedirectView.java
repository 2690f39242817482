package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * What the template of an alias page sees. Immutable.
 *
 * @param root the way from the alias page to the site's root: empty, or {@code ../} once or more
 * @param title the title of the page it leads to
 * @param targetUrl where it leads, relative to the alias page
 * @param canonicalUrl the absolute address of the page it leads to; null without {@code site_url}
 */
public record RedirectView(
        SiteView site,
        String root,
        String title,
        String targetUrl,
        @Nullable String canonicalUrl) implements View {
    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "site" -> site;
            case "root" -> root;
            case "title" -> title;
            case "targetUrl" -> targetUrl;
            case "canonicalUrl" -> canonicalUrl;
            default -> View.NONE;
        };
    }
}
