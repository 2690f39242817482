package dev.galley.search;

/**
 * Pages that count more or less than others. Of several that fit a page, the one with the longest prefix counts.
 *
 * @param urlPrefixOrUrl the address of a page, or the start of the addresses of a folder with its closing slash,
 *     relative to the site's root
 * @param factor what the score of the page is multiplied by, 0.1 to 10
 */
public record Boost(String urlPrefixOrUrl, double factor) {
    /** Whether it is for a page. */
    public boolean fits(String url) {
        return urlPrefixOrUrl.endsWith("/") ? url.startsWith(urlPrefixOrUrl) : url.equals(urlPrefixOrUrl);
    }
}
