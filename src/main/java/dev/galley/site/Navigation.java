package dev.galley.site;

import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which a reader meets the pages, and each page's slice of it. A page shows the lines at the top, and below
 * each line on the way to it that line's own. So the cost of a page does not grow with the site; a very long list of
 * siblings is cut to those around the way. Immutable.
 */
final class Navigation {
    private static final int SIBLINGS_EACH_WAY = 50;
    /** Lines further below are left to the breadcrumbs: a menu of more levels helps nobody, and templates have limits. */
    private static final int DEEPEST = 20;

    private final List<NavItem> top;
    private final Optional<SourcePath> home;
    private final Addresses addresses;
    private final List<SourcePath> order;
    private final Map<SourcePath, Integer> places = new HashMap<>();
    private final Map<SourcePath, NavItem> items = new HashMap<>();
    /** Pages that more than one line leads to. */
    private final Set<SourcePath> repeated = new HashSet<>();
    /** By identity, as all that has lines for keys. */
    private final IdentityHashMap<NavItem, Integer> placeAmongSiblings = new IdentityHashMap<>();

    private final IdentityHashMap<List<NavItem>, List<NavLink>> closedLinks = new IdentityHashMap<>();
    /** The lines above a page's line, outermost first. */
    private final Map<SourcePath, List<NavItem>> above = new HashMap<>();

    Navigation(List<NavItem> top, Optional<SourcePath> home, Addresses addresses) {
        this.top = top;
        this.home = home;
        this.addresses = addresses;
        List<SourcePath> pages = new ArrayList<>(home.stream().toList());
        top.stream()
                .flatMap(NavItem::pages)
                .filter(page -> !home.equals(Optional.of(page)))
                .forEach(pages::add);
        this.order = List.copyOf(pages);
        for (int i = 0; i < order.size(); i++) {
            places.putIfAbsent(order.get(i), i);
        }
        index(top, List.of());
    }

    private void index(List<NavItem> siblings, List<NavItem> way) {
        closedLinks.put(siblings, siblings.stream().map(this::closed).toList());
        for (int i = 0; i < siblings.size(); i++) {
            NavItem item = siblings.get(i);
            placeAmongSiblings.put(item, i);
            item.page().ifPresent(page -> {
                if (items.putIfAbsent(page, item) != null) {
                    repeated.add(page);
                }
                above.putIfAbsent(page, way);
            });
            List<NavItem> longer = new ArrayList<>(way);
            longer.add(item);
            index(item.items(), List.copyOf(longer));
        }
    }

    /** All pages that the navigation shows, in reading order, the home page first. */
    List<SourcePath> order() {
        return order;
    }

    List<NavItem> top() {
        return top;
    }

    SiteOutline outline() {
        return new SiteOutline(top, home, addresses.all());
    }

    boolean has(SourcePath page) {
        return places.containsKey(page);
    }

    Optional<SourcePath> previous(SourcePath page) {
        return neighbour(page, -1);
    }

    Optional<SourcePath> next(SourcePath page) {
        return neighbour(page, 1);
    }

    private Optional<SourcePath> neighbour(SourcePath page, int step) {
        Integer place = places.get(page);
        int wanted = place == null ? -1 : place + step;
        return wanted < 0 || wanted >= order.size() ? Optional.empty() : Optional.of(order.get(wanted));
    }

    /** The lines above a page, outermost first. */
    List<NavItem> above(SourcePath page) {
        return above.getOrDefault(page, List.of());
    }

    /** The lines right below a page's line. */
    List<NavItem> below(SourcePath page) {
        NavItem item = items.get(page);
        return item == null ? List.of() : item.items();
    }

    /** The lines that a page shows. Those that do not lie on the way to it are the same objects for all pages. */
    List<NavLink> slice(SourcePath page) {
        List<NavItem> way = new ArrayList<>(above(page));
        if (repeated.contains(page)) {
            // By identity: a line's equality compares all that stands below it.
            Set<NavItem> open = Collections.newSetFromMap(new IdentityHashMap<>());
            open.addAll(way);
            return links(top, open, page, DEEPEST);
        }
        Optional.ofNullable(items.get(page)).ifPresent(way::add);
        return slice(top, way, 0, page);
    }

    private List<NavLink> slice(List<NavItem> siblings, List<NavItem> way, int depth, SourcePath page) {
        List<NavLink> closed = closedLinks.getOrDefault(siblings, List.of());
        int middle = depth < way.size() ? placeAmongSiblings.getOrDefault(way.get(depth), 0) : 0;
        int from = firstShown(siblings.size(), middle);
        List<NavLink> links =
                new ArrayList<>(closed.subList(from, Math.min(siblings.size(), from + 2 * SIBLINGS_EACH_WAY + 1)));
        if (depth < way.size()) {
            NavItem open = way.get(depth);
            links.set(
                    middle - from,
                    new NavLink(
                            open.page().map(addresses::of),
                            open.title(),
                            open.page().equals(Optional.of(page)),
                            true,
                            depth + 1 < DEEPEST ? slice(open.items(), way, depth + 1, page) : List.of()));
        }
        return links;
    }

    /** A heading that is no page leads to its first one, or nothing below a closed heading could be reached. */
    private NavLink closed(NavItem item) {
        return new NavLink(item.pages().findFirst().map(addresses::of), item.title(), false, false, List.of());
    }

    private static int firstShown(int siblings, int middle) {
        return Math.max(0, Math.min(middle - SIBLINGS_EACH_WAY, siblings - 2 * SIBLINGS_EACH_WAY - 1));
    }

    /** The same for a page that the navigation names more than once, and which is current wherever it stands. */
    private List<NavLink> links(List<NavItem> siblings, Set<NavItem> way, SourcePath page, int levels) {
        List<NavLink> links = new ArrayList<>();
        for (NavItem item : window(siblings, way, page)) {
            boolean isCurrent = item.page().equals(Optional.of(page));
            boolean isOpen = isCurrent || way.contains(item);
            List<NavLink> below = isOpen && levels > 1 ? links(item.items(), way, page, levels - 1) : List.of();
            links.add(
                    isOpen
                            ? new NavLink(item.page().map(addresses::of), item.title(), isCurrent, true, below)
                            : closed(item));
        }
        return links;
    }

    private static List<NavItem> window(List<NavItem> siblings, Set<NavItem> way, SourcePath page) {
        if (siblings.size() <= 2 * SIBLINGS_EACH_WAY + 1) {
            return siblings;
        }
        int middle = 0;
        for (int i = 0; i < siblings.size(); i++) {
            NavItem item = siblings.get(i);
            if (item.page().equals(Optional.of(page)) || way.contains(item)) {
                middle = i;
            }
        }
        int from = firstShown(siblings.size(), middle);
        return siblings.subList(from, from + 2 * SIBLINGS_EACH_WAY + 1);
    }
}
