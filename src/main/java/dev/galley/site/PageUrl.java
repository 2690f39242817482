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
        return "../".repeat(slashesFrom(0));
    }

    /** The address to write on this file to lead to another, percent-encoded. */
    public String to(PageUrl other) {
        int shared = sharedFolders(other);
        String encoded = PercentEncoding.encodeName(other.value.substring(shared));
        String up = "../".repeat(slashesFrom(shared));
        // A colon in the first part would read as the end of a scheme.
        return up.isEmpty() && encoded.indexOf(':') >= 0 ? "./" + encoded : up + encoded;
    }

    /** The length of the way that both have in common, to behind a slash. */
    private int sharedFolders(PageUrl other) {
        int shared = 0;
        int end = Math.min(value.length(), other.value.length());
        for (int i = 0; i < end && value.charAt(i) == other.value.charAt(i); i++) {
            if (value.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        return shared;
    }

    private int slashesFrom(int start) {
        int count = 0;
        for (int i = value.indexOf('/', start); i >= 0; i = value.indexOf('/', i + 1)) {
            count++;
        }
        return count;
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
