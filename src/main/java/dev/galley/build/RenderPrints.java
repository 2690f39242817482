package dev.galley.build;

import dev.galley.site.NavLink;
import dev.galley.site.NavRange;
import dev.galley.site.PageContext;
import dev.galley.site.PageLink;
import dev.galley.site.PageUrl;
import dev.galley.source.ContentHash;
import dev.galley.source.Hasher;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the prints of pages. Lines of the navigation are hashed once where pages share them. Thread-safe. */
final class RenderPrints {
    private final ContentHash theme;
    private final ThreadLocal<Map<NavLink, ContentHash>> lines = ThreadLocal.withInitial(IdentityHashMap::new);

    /** @param theme stands for the theme and all of the configuration that pages show */
    RenderPrints(ContentHash theme) {
        this.theme = theme;
    }

    RenderPrint of(CheckedPage page, PageContext context) {
        return new RenderPrint(
                page.made(),
                theme,
                place(context),
                links(context.addresses()),
                navigation(context.navigation()),
                new Hasher()
                        .add(hash(context.previous().stream().toList()))
                        .add(hash(context.next().stream().toList()))
                        .hash(),
                hash(context.tags()),
                hash(context.children()),
                hash(context.backlinks()),
                hash(context.related()));
    }

    private static ContentHash place(PageContext context) {
        return new Hasher()
                .add(context.url().value())
                .add(context.kind().word())
                .add(context.canonicalUrl().orElse(""))
                .add(context.editUrl().orElse(""))
                .add(context.proofs().map(PageUrl::value).orElse(""))
                .add(hash(context.breadcrumbs()))
                .hash();
    }

    private static ContentHash links(List<Optional<String>> addresses) {
        Hasher hasher = new Hasher();
        addresses.forEach(address -> {
            hasher.add(address.isPresent() ? 1 : 0);
            address.ifPresent(hasher::add);
        });
        return hasher.hash();
    }

    private static ContentHash hash(List<PageLink> links) {
        Hasher hasher = new Hasher().add(links.size());
        links.forEach(link -> hasher.add(link.url().value()).add(link.title()).add(link.description()));
        return hasher.hash();
    }

    private ContentHash navigation(List<NavLink> links) {
        Hasher hasher = new Hasher().add(links.size());
        Map<NavLink, ContentHash> known = lines.get();
        for (NavLink link : links) {
            // An open line belongs to few pages, a closed one to all.
            hasher.add(link.isOpen() ? line(link) : known.computeIfAbsent(link, this::line));
        }
        return hasher.hash();
    }

    private ContentHash line(NavLink link) {
        return new Hasher()
                .add(link.url().map(PageUrl::value).orElse(""))
                .add(link.title())
                .add((link.isCurrent() ? 2 : 0) + (link.isOpen() ? 1 : 0))
                .add(navigation(link.items()))
                .add(link.further().map(NavRange::toString).orElse(""))
                .hash();
    }
}
