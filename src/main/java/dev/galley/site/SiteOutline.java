package dev.galley.site;

import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stays of a site when only texts inside its pages change: where each page stands, and the navigation. Immutable.
 *
 * @param top the lines at the top of the navigation
 * @param home the page that comes first, if there is one
 * @param addresses of all published pages
 */
public record SiteOutline(List<NavItem> top, Optional<SourcePath> home, Map<SourcePath, PageUrl> addresses) {
    public SiteOutline {
        top = List.copyOf(top);
        addresses = Map.copyOf(addresses);
    }

    /** Finds the lines of the navigation that pages show. */
    public interface Slices {
        /** The lines that a published page shows. */
        List<NavLink> of(SourcePath page);
    }

    /** The navigation made again, for many pages. */
    public Slices slices() {
        return new Navigation(top, home, new Addresses(addresses))::slice;
    }
}
