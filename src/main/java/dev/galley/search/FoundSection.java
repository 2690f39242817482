package dev.galley.search;

/**
 * A section that a query finds.
 *
 * @param url its address, relative to the site's root, with {@code #anchor} unless it is the page's beginning
 * @param title its heading's words, or the page's title
 */
public record FoundSection(String url, String title) {}
