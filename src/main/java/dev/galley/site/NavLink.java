package dev.galley.site;

import java.util.List;
import java.util.Optional;

/**
 * A line of the navigation as one page shows it. Immutable.
 *
 * @param isCurrent whether it leads to the page that shows it
 * @param isOpen whether that page stands here or below
 * @param items the lines below; empty where the branch is not shown
 * @param further the lines that it stands for, if it is none itself; it leads to the nearest page of theirs then
 */
public record NavLink(
        Optional<PageUrl> url,
        String title,
        boolean isCurrent,
        boolean isOpen,
        List<NavLink> items,
        Optional<NavRange> further) {
    public NavLink {
        items = List.copyOf(items);
    }

    /** A line by itself. */
    public NavLink(Optional<PageUrl> url, String title, boolean isCurrent, boolean isOpen, List<NavLink> items) {
        this(url, title, isCurrent, isOpen, items, Optional.empty());
    }
}
