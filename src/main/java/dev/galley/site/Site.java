package dev.galley.site;

import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.PageSummary;
import dev.galley.page.PercentEncoding;
import dev.galley.source.SourcePath;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;

/**
 * All pages taken together: where each stands, what leads where, and in which order they are read. The same for any order
 * in which the pages came. Immutable.
 */
public final class Site {
    private final SiteConfig config;
    private final SortedMap<SourcePath, PageSummary> pages;
    private final Addresses addresses;
    private final Navigation navigation;
    private final Tags tags;
    private final SortedMap<PageUrl, SourcePath> redirects;
    private final LinkTable linkTable;
    private final Map<SourcePath, List<Optional<String>>> linkAddresses;
    private final Map<SourcePath, List<SourcePath>> backlinks;
    private final Map<SourcePath, PageLink> links = new HashMap<>();
    private final int linkCount;
    private final Claims claims;
    private final List<Diagnostic> diagnostics;

    Site(SiteAssembly assembly) {
        this.config = assembly.config;
        this.pages = new TreeMap<>();
        assembly.pages.forEach((path, page) -> pages.put(path, page.withoutContents()));
        this.addresses = assembly.addresses;
        this.navigation = assembly.navigation;
        this.tags = assembly.tags;
        this.redirects = assembly.redirects;
        this.linkTable = assembly.linkTable.with(pages);
        this.linkAddresses = assembly.linkAddresses;
        this.backlinks = assembly.backlinks;
        this.linkCount = assembly.linkCount;
        this.claims = assembly.claims;
        this.diagnostics = List.copyOf(assembly.diagnostics);
        pages.forEach(
                (path, page) -> links.put(path, new PageLink(addresses.of(path), page.title(), page.description())));
    }

    private Site(Site whole) {
        this.config = whole.config;
        this.pages = whole.pages;
        this.addresses = whole.addresses;
        this.navigation = whole.navigation;
        this.tags = whole.tags;
        this.redirects = whole.redirects;
        this.linkTable = whole.linkTable;
        this.linkAddresses = Map.of();
        this.backlinks = whole.backlinks;
        this.linkCount = whole.linkCount;
        this.claims = whole.claims;
        this.diagnostics = List.of();
        links.putAll(whole.links);
    }

    /** As much of it as {@link #contextOfEdited} needs, for whoever keeps it: without what only pages themselves show. */
    public Site forEdits() {
        return new Site(this);
    }

    /**
     * A fold of all page summaries into a site. The summaries may come in any order.
     *
     * @param assets the files that are copied as they are, links to which lead somewhere
     */
    public static Collector<PageSummary, ?, Site> assembling(SiteConfig config, Set<SourcePath> assets) {
        return Collector.<PageSummary, List<PageSummary>, Site>of(
                ArrayList::new,
                List::add,
                (some, others) -> {
                    some.addAll(others);
                    return some;
                },
                summaries -> new Site(new SiteAssembly(config, assets, summaries)));
    }

    /** Whether a page is published; drafts and pages whose address is taken are not. */
    public boolean publishes(SourcePath page) {
        return links.containsKey(page);
    }

    /** What of the site stays the same when only texts inside pages change. */
    public SiteOutline outline() {
        return navigation.outline();
    }

    /** How many links inside the site were checked. */
    public int linkCount() {
        return linkCount;
    }

    /** The problems of the pages together, in no particular order; those of each page alone are not among them. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Former addresses and the pages they lead to now. */
    public SortedMap<PageUrl, PageLink> redirects() {
        SortedMap<PageUrl, PageLink> links = new TreeMap<>();
        redirects.forEach((former, page) -> links.put(former, link(page)));
        return links;
    }

    /** The levels of the navigation that no page shows whole, by their numbers, with all of their lines, closed. */
    public List<List<NavLink>> longLevels() {
        return List.copyOf(navigation.longLevels());
    }

    /** The published pages in reading order, then those that the navigation leaves out. */
    public List<PageLink> readingOrder() {
        Stream<SourcePath> outside = pages.keySet().stream().filter(page -> !navigation.has(page));
        return Stream.concat(navigation.order().stream(), outside)
                .map(this::link)
                .toList();
    }

    /** The address of a published page. */
    public PageUrl urlOf(SourcePath page) {
        return addresses.of(page);
    }

    /** The titles of the pages and headings above a page, outermost first, without the home page. */
    public List<String> topicOf(SourcePath page) {
        return navigation.above(page).stream().map(NavItem::title).toList();
    }

    /**
     * The slice of the site that a published page shows.
     *
     * @param list where readers find the proofs of its code together
     * @param related pages about the same things, best first
     */
    public PageContext contextOf(PageSummary summary, ProofList list, List<SourcePath> related) {
        return contextOf(summary, linkAddresses.getOrDefault(summary.path(), List.of()), list, related);
    }

    /**
     * The same slice for a published page with another text than this site was assembled of: where its links lead is found
     * anew, all else is as it was.
     */
    public PageContext contextOfEdited(PageSummary edited, ProofList list, List<SourcePath> related) {
        List<Optional<String>> resolved = edited.references().stream()
                .map(reference -> linkTable.resolve(edited.path(), reference).address())
                .toList();
        return contextOf(edited, resolved, list, related);
    }

    private PageContext contextOf(
            PageSummary summary, List<Optional<String>> resolved, ProofList list, List<SourcePath> related) {
        SourcePath path = summary.path();
        PageUrl url = addresses.of(path);
        return new PageContext(
                url,
                kindOf(url),
                resolved,
                breadcrumbs(path),
                navigation.slice(path),
                navigation.previous(path).map(this::link),
                navigation.next(path).map(this::link),
                tags.of(summary),
                children(path),
                links(backlinks.getOrDefault(path, List.of())),
                links(related),
                config.siteUrl().map(base -> canonical(base, url)),
                config.editUrl(path),
                list.placeOf(path));
    }

    /** The pages that no file made: the tags, the page for unknown addresses, and a home page where there is none. */
    public List<PlacedPage> generated(ProofList proofs) {
        return generating(proofs).all();
    }

    /** The pages that list the proofs of the site's code. */
    public List<ProofPage> proofPages(ProofList proofs) {
        return generating(proofs).proofs(proofs);
    }

    private GeneratedPages generating(ProofList proofs) {
        return new GeneratedPages(
                config,
                navigation,
                tags,
                pages,
                this::link,
                proofs.isEmpty() ? Optional.empty() : Optional.of(ProofList.TOP));
    }

    /**
     * Where the proofs of the published pages are listed. A file of the author's at the address of the list stands in its
     * place.
     */
    public ProofList list(List<PageProofs> pages) {
        return ProofList.of(pages, claims::isFree);
    }

    /** The absolute address of a file of the output below the site's address. */
    static String canonical(URI base, PageUrl url) {
        String encoded = PercentEncoding.encodeName(url.value());
        boolean isFolder = encoded.equals("index.html") || encoded.endsWith("/index.html");
        return base + (isFolder ? encoded.substring(0, encoded.length() - "index.html".length()) : encoded);
    }

    /** The absolute address of a page; empty without {@code site_url}. */
    public Optional<String> canonicalUrl(PageUrl url) {
        return config.siteUrl().map(base -> canonical(base, url));
    }

    private static PageContext.Kind kindOf(PageUrl url) {
        if (url.value().equals("index.html")) {
            return PageContext.Kind.HOME;
        }
        return url.value().endsWith("/index.html") ? PageContext.Kind.TOPIC : PageContext.Kind.PAGE;
    }

    private List<PageLink> breadcrumbs(SourcePath page) {
        SourcePath home = addresses.folderPages().get("");
        if (page.equals(home)) {
            return List.of();
        }
        Stream<SourcePath> topics = navigation.above(page).stream().flatMap(item -> item.page().stream());
        return Stream.concat(Stream.ofNullable(home), topics).map(this::link).toList();
    }

    private List<PageLink> children(SourcePath page) {
        boolean isHome = page.equals(addresses.folderPages().get(""));
        return GeneratedPages.children(isHome ? navigation.top() : navigation.below(page), page, this::link);
    }

    private List<PageLink> links(Collection<SourcePath> some) {
        return some.stream().filter(this::publishes).map(this::link).toList();
    }

    /** The link to a published page. */
    public PageLink link(SourcePath page) {
        PageLink link = links.get(page);
        if (link == null) {
            throw new AssertionError("no page of this site: " + page);
        }
        return link;
    }
}
