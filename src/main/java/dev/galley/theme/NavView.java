package dev.galley.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the navigation.
 *
 * @param url relative to the page that shows it; null for a heading that is no page, unless it is
 *     closed: then its first page
 * @param current whether this is the page itself
 * @param open whether the page stands below it, or is it
 * @param items the lines below it; empty where the branch is not shown on this page
 * @param further the lines that it stands for, if it is none itself: of a long level a page shows those around its own. Then
 *     the title says how many, and it leads to the nearest of their pages. For {@code lines.js}: the level's number, the
 *     first line, the line behind the last; null for a line by itself
 */
public record NavView(
        @Nullable String url,
        String title,
        boolean current,
        boolean open,
        List<NavView> items,
        @Nullable String further)
        implements View {
    /** A line by itself. */
    public NavView(@Nullable String url, String title, boolean current, boolean open, List<NavView> items) {
        this(url, title, current, open, items, null);
    }

    /** Whether lines below it are shown. */
    public boolean hasItems() {
        return !items.isEmpty();
    }

    @Override
    public @Nullable Object value(String asked) {
        return switch (asked) {
            case "url" -> url;
            case "title" -> title;
            case "current" -> current;
            case "open" -> open;
            case "items" -> items;
            case "hasItems" -> hasItems();
            case "further" -> further;
            default -> View.NONE;
        };
    }
}
