package dev.galley.site;

import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line of the navigation and those below it. Immutable.
 *
 * @param page the page it leads to; empty for a heading that is no page
 */
public record NavItem(String title, Optional<SourcePath> page, List<NavItem> items) {
    public NavItem {
        items = List.copyOf(items);
    }

    /** The pages of this line and those below, in reading order. */
    Stream<SourcePath> pages() {
        return Stream.concat(page.stream(), items.stream().flatMap(NavItem::pages));
    }
}
