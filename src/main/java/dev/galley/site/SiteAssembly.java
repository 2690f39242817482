package dev.galley.site;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.CrossReference;
import dev.galley.page.PageSummary;
import dev.galley.source.Root;
import dev.galley.source.SourcePath;
import dev.galley.source.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The work of assembling a site. Not thread-safe; one per site, of which its fields become the parts. */
final class SiteAssembly {
    /** Files that Galley writes at the top, and what they are for. */
    private static final Map<String, String> RESERVED = Map.of(
            "404.html", "the page for unknown addresses",
            "sitemap.xml", "the site map",
            "robots.txt", "the file for search robots",
            "llms.txt", "the file for language models",
            "search-index.json", "the search index");

    final SiteConfig config;
    final List<Diagnostic> diagnostics = new ArrayList<>();
    final SortedMap<SourcePath, PageSummary> pages = new TreeMap<>();
    final Addresses addresses;
    final Navigation navigation;
    final Tags tags;
    final SortedMap<PageUrl, SourcePath> redirects;
    final LinkTable linkTable;
    final Map<SourcePath, List<Optional<String>>> linkAddresses = new HashMap<>();
    /** The pages that link to a page, sorted. */
    final Map<SourcePath, List<SourcePath>> backlinks = new HashMap<>();

    int linkCount;

    final Claims claims = new Claims(diagnostics);
    private final Set<SourcePath> drafts = new HashSet<>();

    SiteAssembly(SiteConfig config, Set<SourcePath> assets, List<PageSummary> summaries) {
        this.config = config;
        RESERVED.forEach(claims::reserve);
        SortedMap<SourcePath, PageSummary> written = publishable(summaries);
        reserve(new Tags(written.values()));
        Addresses wanted = new Addresses(written.values());
        written.forEach((path, page) -> {
            if (claims.claim(wanted.of(path), path, SourceSpan.startOf(path))) {
                pages.put(path, page);
            }
        });
        this.addresses = new Addresses(pages.values());
        this.tags = new Tags(pages.values());
        claimFiles(assets);
        this.navigation = navigation();
        this.redirects = redirects();
        this.linkTable = new LinkTable(pages, drafts, assets, addresses, wanted, config.rawHtml() == RawHtml.TRUSTED);
        resolve();
        reportOrphans();
        reportEmptiness();
    }

    private SortedMap<SourcePath, PageSummary> publishable(List<PageSummary> summaries) {
        SortedMap<SourcePath, PageSummary> written = new TreeMap<>();
        for (PageSummary summary : summaries) {
            if (summary.frontMatter().isDraft()) {
                drafts.add(summary.path());
            } else {
                written.put(summary.path(), summary);
            }
        }
        return written;
    }

    private void claimFiles(Set<SourcePath> assets) {
        new TreeSet<>(assets).forEach(asset -> claims.claim(PageUrl.ofAsset(asset), asset, SourceSpan.startOf(asset)));
    }

    private void reserve(Tags wanted) {
        if (!wanted.all().isEmpty()) {
            claims.reserve(Tags.INDEX.value(), "the list of tags");
            wanted.all().forEach(tag -> claims.reserve(tag.url().value(), "the page of the tag `" + tag.name() + "`"));
        }
    }

    private Navigation navigation() {
        Optional<SourcePath> home = Optional.ofNullable(addresses.folderPages().get(""));
        List<NavItem> items = config.nav().isEmpty()
                ? NavTree.ofFolders(pages, addresses.folderPages())
                : new ConfiguredNav(pages, home, diagnostics).items(config.nav());
        return new Navigation(items, home, addresses);
    }

    private SortedMap<PageUrl, SourcePath> redirects() {
        Aliases aliases = new Aliases(claims, diagnostics);
        pages.values().forEach(aliases::add);
        return aliases.redirects();
    }

    private void resolve() {
        pages.forEach((path, page) -> {
            List<Optional<String>> resolved = new ArrayList<>();
            for (CrossReference reference : page.references()) {
                Resolution resolution = linkTable.resolve(path, reference);
                resolution.problem().ifPresent(diagnostics::add);
                resolved.add(resolution.address());
                note(path, resolution);
            }
            linkAddresses.put(path, List.copyOf(resolved));
        });
    }

    private void note(SourcePath from, Resolution resolution) {
        linkCount += resolution.isInternal() ? 1 : 0;
        resolution.page().filter(page -> !page.equals(from)).ifPresent(page -> {
            List<SourcePath> linking = backlinks.computeIfAbsent(page, it -> new ArrayList<>());
            // Pages come sorted, and all links of a page in a row.
            if (linking.isEmpty() || !linking.get(linking.size() - 1).equals(from)) {
                linking.add(from);
            }
        });
    }

    private void reportOrphans() {
        for (SourcePath page : pages.keySet()) {
            boolean isFound = navigation.has(page) || backlinks.containsKey(page);
            if (!isFound) {
                diagnostics.add(Diagnostic.of(
                        DiagnosticCode.ORPHAN_PAGE,
                        SourceSpan.startOf(page),
                        "a page that no page links to and that the navigation leaves out",
                        "add it to `nav:` in `galley.yml`, or link to it"));
            }
        }
    }

    private void reportEmptiness() {
        SourceSpan configuration = SourceSpan.startOf(new SourcePath(Root.SITE, "galley.yml"));
        if (pages.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.NO_PAGES,
                    configuration,
                    "the content folder `" + config.contentDir() + "` has no page to publish",
                    "put a file `index.md` into it, or name another folder with `content_dir:`"));
        } else if (pages.size() > 1 && linkCount == 0) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.NO_LINKS,
                    configuration,
                    "no page links to another: " + pages.size() + " pages, 0 links inside the site",
                    "link pages by their files: `[text](other.md)`"));
        }
    }
}
