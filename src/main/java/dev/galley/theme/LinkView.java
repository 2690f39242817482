package dev.galley.theme;

/**
 * A link to a page of the site.
 *
 * @param url relative to the page that shows it
 * @param description one sentence; may be empty
 */
public record LinkView(String url, String title, String description) {}
