package dev.galley.site;

import dev.galley.page.PercentEncoding;
import dev.galley.source.SourcePath;

/**
 * The address of a file of the output, relative to the site's root, parts parted by {@code /}, not encoded:
 * {@code python/copying.html}. Immutable.
 */
public record PageUrl(String value) implements Comparable<PageUrl> {
    /** Where an asset goes: where it stands. */
    static PageUrl ofAsset(SourcePath asset) {
        return new PageUrl(asset.value());
    }

    /** The address beside this one with another extension: {@code python/copying.md}. */
    public PageUrl withExtension(String extension) {
        return new PageUrl(value.substring(0, value.lastIndexOf('.') + 1) + extension);
    }

    /** The way from this file to the site's root: empty, or {@code ../} once or more. */
    public String root() {
        return "../".repeat((int) value.chars().filter(c -> c == '/').count());
    }

    /** The address to write on this file to lead to another, percent-encoded. */
    public String to(PageUrl other) {
        String[] from = value.split("/", -1);
        String[] to = other.value.split("/", -1);
        int shared = 0;
        while (shared < from.length - 1 && shared < to.length - 1 && from[shared].equals(to[shared])) {
            shared++;
        }
        String below = String.join("/", java.util.Arrays.asList(to).subList(shared, to.length));
        String encoded = PercentEncoding.encodeName(below);
        String up = "../".repeat(from.length - 1 - shared);
        // A colon in the first part would read as the end of a scheme.
        return up.isEmpty() && encoded.indexOf(':') >= 0 ? "./" + encoded : up + encoded;
    }

    @Override
    public int compareTo(PageUrl other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
