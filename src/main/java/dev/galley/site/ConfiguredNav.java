package dev.galley.site;

import dev.galley.config.NavEntry;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.PageSummary;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Makes the navigation that the configuration asks for. */
final class ConfiguredNav {
    private final SortedMap<SourcePath, PageSummary> pages;
    private final Optional<SourcePath> home;
    private final List<Diagnostic> diagnostics;

    ConfiguredNav(SortedMap<SourcePath, PageSummary> pages, Optional<SourcePath> home, List<Diagnostic> diagnostics) {
        this.pages = pages;
        this.home = home;
        this.diagnostics = diagnostics;
    }

    List<NavItem> items(List<NavEntry> entries) {
        List<NavItem> items = new ArrayList<>();
        for (NavEntry entry : entries) {
            if (entry instanceof NavEntry.Group group) {
                items.add(group(group));
            } else if (entry instanceof NavEntry.Page page) {
                page(page).ifPresent(items::add);
            } else {
                throw new AssertionError(entry);
            }
        }
        return items;
    }

    /** A group whose first entry is a folder's page has that page as its own, as readers expect of a topic. */
    private NavItem group(NavEntry.Group group) {
        List<NavItem> below = items(group.children());
        Optional<SourcePath> first = below.stream().findFirst().flatMap(NavItem::page);
        boolean hasPage = first.filter(SourcePath::isFolderPage).isPresent()
                && below.get(0).items().isEmpty();
        return hasPage
                ? new NavItem(group.title(), first, below.subList(1, below.size()))
                : new NavItem(group.title(), Optional.empty(), below);
    }

    private Optional<NavItem> page(NavEntry.Page entry) {
        PageSummary summary = pages.get(entry.path());
        if (summary == null) {
            report(entry);
            return Optional.empty();
        }
        // Every page has the site's name as its way home.
        return home.equals(Optional.of(entry.path()))
                ? Optional.empty()
                : Optional.of(
                        new NavItem(entry.title().orElse(summary.navTitle()), Optional.of(entry.path()), List.of()));
    }

    private void report(NavEntry.Page entry) {
        List<String> known = pages.keySet().stream().map(SourcePath::value).toList();
        diagnostics.add(new Diagnostic(
                DiagnosticCode.CONFIG_NAV_UNKNOWN_PAGE,
                DiagnosticCode.CONFIG_NAV_UNKNOWN_PAGE.severity(),
                entry.span(),
                "the navigation names a page that does not exist: `" + entry.path() + "`",
                Suggestions.didYouMean(entry.path().value(), known)));
    }
}
