package dev.galley.site;

import java.util.List;
import java.util.Optional;

/**
 * A line of the navigation as one page shows it. Immutable.
 *
 * @param isCurrent whether it leads to the page that shows it
 * @param isOpen whether that page stands here or below
 * @param items the lines below; empty where the branch is not shown
 */
public record NavLink(Optional<PageUrl> url, String title, boolean isCurrent, boolean isOpen, List<NavLink> items) {
    public NavLink {
        items = List.copyOf(items);
    }
}
