package dev.galley.site;

import java.util.List;
import java.util.Optional;

/**
 * The slice of the site that one page's HTML depends on. Two builds in which it is equal make the same HTML of the same
 * page. Immutable.
 *
 * @param addresses for each cross-reference of the page, by index, the address to write; empty for one that leads
 *     nowhere
 * @param breadcrumbs the pages above this one, outermost first
 * @param children pages to list on this one
 * @param editUrl where the source is edited
 * @param proofs the page that lists the proofs of this page's code; empty where the site has no such list
 */
public record PageContext(
        PageUrl url,
        Kind kind,
        List<Optional<String>> addresses,
        List<PageLink> breadcrumbs,
        List<NavLink> navigation,
        Optional<PageLink> previous,
        Optional<PageLink> next,
        List<PageLink> tags,
        List<PageLink> children,
        List<PageLink> backlinks,
        List<PageLink> related,
        Optional<String> canonicalUrl,
        Optional<String> editUrl,
        Optional<PageUrl> proofs) {
    public PageContext {
        addresses = List.copyOf(addresses);
        breadcrumbs = List.copyOf(breadcrumbs);
        navigation = List.copyOf(navigation);
        tags = List.copyOf(tags);
        children = List.copyOf(children);
        backlinks = List.copyOf(backlinks);
        related = List.copyOf(related);
    }

    /** The same slice with other lines of the navigation and other related pages. */
    public PageContext showing(List<NavLink> otherLines, List<PageLink> otherRelated) {
        return new PageContext(
                url,
                kind,
                addresses,
                breadcrumbs,
                otherLines,
                previous,
                next,
                tags,
                children,
                backlinks,
                otherRelated,
                canonicalUrl,
                editUrl,
                proofs);
    }

    /** What a page is in the site. */
    public enum Kind {
        HOME("home"),
        TOPIC("topic"),
        PAGE("page"),
        TAGS("tags"),
        TAG("tag"),
        PROOFS("proofs"),
        NOT_FOUND("not-found");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word templates and style sheets know it by. */
        public String word() {
            return word;
        }
    }
}
