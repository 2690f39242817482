package dev.galley.config;

import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.Optional;

/**
 * What the author names of the content folder: a page, a folder with all that is in it, or a section of a page. Whether
 * it is there is not known here. Immutable.
 *
 * @param path the page or folder below the content folder
 * @param anchor the section's id; empty for a whole page or folder
 * @param isFolder whether it was written with a closing slash
 */
public record ContentPath(SourcePath path, String anchor, boolean isFolder, SourceSpan span) {
    private static final SourcePath TOP = SourcePath.content("galley.md");

    /** The path as it is written; empty when it cannot name anything below the content folder. */
    static Optional<ContentPath> of(String text, SourceSpan span) {
        int hash = text.indexOf('#');
        String path = hash < 0 ? text : text.substring(0, hash);
        String anchor = hash < 0 ? "" : text.substring(hash + 1);
        boolean isName = path.chars().noneMatch(c -> c < ' ' || c == '\\')
                && !path.isBlank()
                && !path.startsWith("/")
                && !path.contains("://")
                && (hash < 0 || !(anchor.isEmpty() || path.endsWith("/")));
        return isName
                ? TOP.resolve(path).map(found -> new ContentPath(found, anchor, path.endsWith("/"), span))
                : Optional.empty();
    }

    /** Whether it names a page or a folder that the page is in; which section is left aside. */
    public boolean covers(SourcePath page) {
        return (!isFolder && page.equals(path)) || page.value().startsWith(path.value() + "/");
    }

    /** The path as it was written, without detours. */
    @Override
    public String toString() {
        return path.value() + (isFolder ? "/" : "") + (anchor.isEmpty() ? "" : "#" + anchor);
    }
}
