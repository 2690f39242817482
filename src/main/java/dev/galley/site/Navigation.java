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
 * each line on the way to it that line's own. So the cost of a page does not grow with the site: of a long level it shows
 * the lines around the way, and one before and one after them that stand for the rest. Immutable.
 */
final class Navigation {
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
    /** The levels that no page shows whole. */
    private final List<List<NavLink>> longLevels = new ArrayList<>();

    private final IdentityHashMap<List<NavItem>, Integer> levelNumbers = new IdentityHashMap<>();
    /** One object for each, as for closed lines. */
    private final Map<NavRange, NavLink> further = new HashMap<>();

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
        List<NavLink> closed = siblings.stream().map(this::closed).toList();
        closedLinks.put(siblings, closed);
        if (siblings.size() > NavWindow.LONGEST) {
            levelNumbers.put(siblings, longLevels.size());
            addFurther(closed);
            longLevels.add(closed);
        }
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

    private void addFurther(List<NavLink> level) {
        for (int middle = 0; middle < level.size(); middle++) {
            NavWindow window = NavWindow.around(middle, level.size());
            addFurther(new NavRange(longLevels.size(), 0, window.from()), window.from() - 1, level);
            addFurther(new NavRange(longLevels.size(), window.to(), level.size()), window.to(), level);
        }
    }

    private void addFurther(NavRange range, int nearest, List<NavLink> level) {
        if (range.size() > 0 && !further.containsKey(range)) {
            further.put(range, new NavLink(level.get(nearest).url(), "", false, false, List.of(), Optional.of(range)));
        }
    }

    /** The levels that no page shows whole, as all pages show their lines. */
    List<List<NavLink>> longLevels() {
        return longLevels;
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
        int middle = depth < way.size() ? placeAmongSiblings.getOrDefault(way.get(depth), 0) : 0;
        NavWindow window = NavWindow.around(middle, siblings.size());
        List<NavLink> links =
                new ArrayList<>(closedLinks.getOrDefault(siblings, List.of()).subList(window.from(), window.to()));
        if (depth < way.size()) {
            NavItem open = way.get(depth);
            links.set(
                    middle - window.from(),
                    new NavLink(
                            open.page().map(addresses::of),
                            open.title(),
                            open.page().equals(Optional.of(page)),
                            true,
                            depth + 1 < DEEPEST ? slice(open.items(), way, depth + 1, page) : List.of()));
        }
        return withFurther(links, siblings, window);
    }

    private List<NavLink> withFurther(List<NavLink> links, List<NavItem> siblings, NavWindow window) {
        Integer level = levelNumbers.get(siblings);
        if (level == null) {
            return links;
        }
        List<NavLink> all = new ArrayList<>();
        Optional.ofNullable(further.get(new NavRange(level, 0, window.from()))).ifPresent(all::add);
        all.addAll(links);
        Optional.ofNullable(further.get(new NavRange(level, window.to(), siblings.size())))
                .ifPresent(all::add);
        return all;
    }

    /** A heading that is no page leads to its first one, or nothing below a closed heading could be reached. */
    private NavLink closed(NavItem item) {
        return new NavLink(item.pages().findFirst().map(addresses::of), item.title(), false, false, List.of());
    }

    /** The same for a page that the navigation names more than once, and which is current wherever it stands. */
    private List<NavLink> links(List<NavItem> siblings, Set<NavItem> way, SourcePath page, int levels) {
        NavWindow window = window(siblings, way, page);
        List<NavLink> links = new ArrayList<>();
        for (NavItem item : siblings.subList(window.from(), window.to())) {
            boolean isCurrent = item.page().equals(Optional.of(page));
            boolean isOpen = isCurrent || way.contains(item);
            List<NavLink> below = isOpen && levels > 1 ? links(item.items(), way, page, levels - 1) : List.of();
            links.add(
                    isOpen
                            ? new NavLink(item.page().map(addresses::of), item.title(), isCurrent, true, below)
                            : closed(item));
        }
        return withFurther(links, siblings, window);
    }

    private static NavWindow window(List<NavItem> siblings, Set<NavItem> way, SourcePath page) {
        int middle = 0;
        for (int i = 0; i < siblings.size(); i++) {
            NavItem item = siblings.get(i);
            if (item.page().equals(Optional.of(page)) || way.contains(item)) {
                middle = i;
            }
        }
        return NavWindow.around(middle, siblings.size());
    }
}
