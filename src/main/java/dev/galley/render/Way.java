package dev.galley.render;

import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.theme.LinkView;
import java.util.List;

/**
 * How one page addresses the others. Immutable.
 *
 * @param root what leads to the site's root
 * @param page the page
 * @param isAbsolute whether addresses start at the host's root and not at the page
 */
record Way(String root, PageUrl page, boolean isAbsolute) {
    /** Where addresses start: pages with the same start address all others alike. */
    String start() {
        return isAbsolute ? root : page.value().substring(0, page.value().lastIndexOf('/') + 1);
    }

    String to(PageUrl other) {
        return isAbsolute ? root + new PageUrl("index.html").to(other) : page.to(other);
    }

    LinkView to(PageLink link) {
        return new LinkView(to(link.url()), link.title(), link.description());
    }

    List<LinkView> to(List<PageLink> links) {
        return links.stream().map(this::to).toList();
    }
}
