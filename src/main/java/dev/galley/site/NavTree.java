package dev.galley.site;

import dev.galley.page.PageSummary;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the navigation of a site whose configuration has none: folders are topics, a folder's page leads to it. Pages
 * and topics stand among their siblings by {@code order}, those without one last, then by name.
 */
final class NavTree {
    private final SortedMap<SourcePath, PageSummary> pages;
    private final Map<String, SourcePath> folderPages;
    private final Map<String, List<SourcePath>> pagesIn = new TreeMap<>();
    private final Map<String, List<String>> foldersIn = new TreeMap<>();

    private NavTree(SortedMap<SourcePath, PageSummary> pages, Map<String, SourcePath> folderPages) {
        this.pages = pages;
        this.folderPages = folderPages;
    }

    /** The lines at the top; the home page is not one of them. */
    static List<NavItem> ofFolders(SortedMap<SourcePath, PageSummary> pages, Map<String, SourcePath> folderPages) {
        NavTree tree = new NavTree(pages, folderPages);
        pages.keySet().forEach(tree::sort);
        return tree.items("");
    }

    private void sort(SourcePath page) {
        String folder = page.folder();
        if (!page.equals(folderPages.get(folder))) {
            pagesIn.computeIfAbsent(folder, it -> new ArrayList<>()).add(page);
        }
        while (!folder.isEmpty()) {
            int slash = folder.lastIndexOf('/');
            String above = slash < 0 ? "" : folder.substring(0, slash);
            List<String> siblings = foldersIn.computeIfAbsent(above, it -> new ArrayList<>());
            // Pages come sorted, so a folder's pages come in a row.
            if (!siblings.isEmpty() && siblings.get(siblings.size() - 1).equals(folder)) {
                return;
            }
            siblings.add(folder);
            folder = above;
        }
    }

    private record Placed(double order, String name, NavItem item) {}

    private List<NavItem> items(String folder) {
        List<Placed> placed = new ArrayList<>();
        for (SourcePath page : pagesIn.getOrDefault(folder, List.of())) {
            PageSummary summary = summary(page);
            placed.add(new Placed(
                    order(summary), page.stem(), new NavItem(summary.navTitle(), Optional.of(page), List.of())));
        }
        for (String below : foldersIn.getOrDefault(folder, List.of())) {
            placed.add(topic(below));
        }
        return placed.stream()
                .sorted(Comparator.comparingDouble(Placed::order).thenComparing(Placed::name))
                .map(Placed::item)
                .toList();
    }

    private Placed topic(String folder) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        SourcePath page = folderPages.get(folder);
        if (page == null) {
            return new Placed(Double.MAX_VALUE, name, new NavItem(title(name), Optional.empty(), items(folder)));
        }
        PageSummary summary = summary(page);
        return new Placed(order(summary), name, new NavItem(summary.navTitle(), Optional.of(page), items(folder)));
    }

    private PageSummary summary(SourcePath page) {
        PageSummary summary = pages.get(page);
        if (summary == null) {
            throw new AssertionError("no page of this site: " + page);
        }
        return summary;
    }

    private static double order(PageSummary summary) {
        return summary.frontMatter().order().orElse(Double.MAX_VALUE);
    }

    /** A folder's name as a heading: {@code getting-started} is Getting started. */
    static String title(String name) {
        String words = name.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
