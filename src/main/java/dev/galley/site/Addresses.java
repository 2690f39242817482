package dev.galley.site;

import dev.galley.page.PageSummary;
import dev.galley.source.SourcePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which page stands at which address. Immutable. */
final class Addresses {
    private final Map<SourcePath, PageUrl> urls = new HashMap<>();
    private final Map<String, SourcePath> folderPages = new HashMap<>();

    Addresses(Collection<PageSummary> pages) {
        Set<String> indexed = pages.stream()
                .map(PageSummary::path)
                .filter(path -> path.stem().equals("index"))
                .map(SourcePath::folder)
                .collect(Collectors.toCollection(HashSet::new));
        for (PageSummary page : pages) {
            SourcePath path = page.path();
            boolean isFolderPage =
                    path.stem().equals("index") || (path.isFolderPage() && !indexed.contains(path.folder()));
            String below = path.folder().isEmpty() ? "" : path.folder() + "/";
            urls.put(path, new PageUrl(below + (isFolderPage ? "index" : path.stem()) + ".html"));
            if (isFolderPage) {
                folderPages.putIfAbsent(path.folder(), path);
            }
        }
    }

    /** Those of an outline, which knows no pages of folders. */
    Addresses(Map<SourcePath, PageUrl> urls) {
        this.urls.putAll(urls);
    }

    /** All of them. */
    Map<SourcePath, PageUrl> all() {
        return urls;
    }

    boolean has(SourcePath page) {
        return urls.containsKey(page);
    }

    PageUrl of(SourcePath page) {
        PageUrl url = urls.get(page);
        if (url == null) {
            throw new AssertionError("no page of this site: " + page);
        }
        return url;
    }

    /** The pages that stand for folders, by folder; the site's top is the empty name. */
    Map<String, SourcePath> folderPages() {
        return folderPages;
    }

    /** A name that is safe in an address: the slug of a tag. */
    static String slug(String words) {
        String slug = words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}+#.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return slug.isEmpty() ? "tag" : slug;
    }
}
