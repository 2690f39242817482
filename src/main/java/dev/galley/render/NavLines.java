package dev.galley.render;

import dev.galley.site.NavLink;
import dev.galley.theme.LineMemory;
import dev.galley.theme.NavView;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Turns lines of the navigation into what templates see. A line that is closed looks the same on all pages of a folder,
 * and is the same object there, so it is turned once. What a page shows does not depend on the pages before it. Not
 * thread-safe.
 */
final class NavLines {
    /** Lines that are kept; where pages show more of them in turn, keeping them would cost more than making them. */
    private static final int MOST = 10_000;

    private final IdentityHashMap<NavLink, NavView> closed = new IdentityHashMap<>();
    private LineMemory memory = new LineMemory();
    /** The start that the kept lines lead from. */
    private String start = "";

    /** The lines of a page. */
    List<NavView> of(List<NavLink> links, Way way) {
        if (!way.start().equals(start) || closed.size() > MOST) {
            closed.clear();
            memory = new LineMemory();
            start = way.start();
        }
        return views(links, way);
    }

    /** What templates made of the kept lines. */
    LineMemory memory() {
        return memory;
    }

    private List<NavView> views(List<NavLink> links, Way way) {
        List<NavView> views = new ArrayList<>(links.size());
        for (NavLink link : links) {
            views.add(link.isOpen() ? view(link, way) : closed.computeIfAbsent(link, it -> view(it, way)));
        }
        return views;
    }

    private NavView view(NavLink link, Way way) {
        return new NavView(
                link.url().map(way::to).orElse(null),
                link.further().map(it -> it.size() + " more").orElse(link.title()),
                link.isCurrent(),
                link.isOpen(),
                views(link.items(), way),
                link.further()
                        .map(it -> it.level() + " " + it.from() + " " + it.to())
                        .orElse(null));
    }
}
