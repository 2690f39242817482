package dev.galley.theme;

import org.jspecify.annotations.Nullable;

/**
 * What the template of an alias page sees. Immutable.
 *
 * @param title the title of the page it leads to
 * @param targetUrl where it leads, relative to the alias page
 * @param canonicalUrl the absolute address of the page it leads to; null without {@code site_url}
 */
public record RedirectView(
        SiteView site,
        String title,
        String targetUrl,
        @Nullable String canonicalUrl) {}
