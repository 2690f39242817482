package dev.galley.site;

import dev.galley.config.SiteConfig;
import dev.galley.page.FrontMatter;
import dev.galley.page.LanguageCounts;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.SectionText;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Makes the pages that no file made. They are pages like all others, with an empty body. */
final class GeneratedPages {
    private final SiteConfig config;
    private final Navigation navigation;
    private final Tags tags;
    private final SortedMap<SourcePath, PageSummary> pages;
    private final Function<SourcePath, PageLink> link;
    private final Optional<PageUrl> proofs;

    GeneratedPages(
            SiteConfig config,
            Navigation navigation,
            Tags tags,
            SortedMap<SourcePath, PageSummary> pages,
            Function<SourcePath, PageLink> link,
            Optional<PageUrl> proofs) {
        this.config = config;
        this.navigation = navigation;
        this.tags = tags;
        this.pages = pages;
        this.link = link;
        this.proofs = proofs;
    }

    List<PlacedPage> all() {
        List<PlacedPage> made = new ArrayList<>();
        made.add(page(PageContext.Kind.NOT_FOUND, new PageUrl("404.html"), "Page not found", List.of()));
        if (!hasHome()) {
            List<PageLink> topics = children(navigation.top(), SourcePath.content("index.md"), link);
            made.add(page(PageContext.Kind.HOME, new PageUrl("index.html"), config.siteName(), topics));
        }
        if (!tags.all().isEmpty()) {
            List<PageLink> all =
                    tags.all().stream().map(GeneratedPages::counted).toList();
            made.add(page(PageContext.Kind.TAGS, Tags.INDEX, "Tags", all));
            tags.all()
                    .forEach(tag -> made.add(page(
                            PageContext.Kind.TAG,
                            tag.url(),
                            tag.name(),
                            tag.pages().stream().map(link).toList())));
        }
        return List.copyOf(made);
    }

    List<ProofPage> proofs(ProofList list) {
        if (list.isEmpty()) {
            return List.of();
        }
        List<LanguageCounts> languages = PageProofs.byLanguage(
                list.parts().stream().flatMap(part -> part.pages().stream()).toList());
        PlacedPage top = page(PageContext.Kind.PROOFS, ProofList.TOP, "Proofs", List.of());
        if (list.isWhole()) {
            return List.of(
                    new ProofPage(top, languages, List.of(), list.parts().get(0).pages()));
        }
        List<ProofPage> made = new ArrayList<>();
        Map<String, SourcePath> folders = folderPages();
        List<ProofPage.Part> parts = list.parts().stream()
                .map(part -> new ProofPage.Part(new PageLink(part.url(), title(part, folders), ""), part.counts()))
                .toList();
        made.add(new ProofPage(top, languages, parts, List.of()));
        list.parts()
                .forEach(part -> made.add(new ProofPage(
                        page(PageContext.Kind.PROOFS, part.url(), "Proofs: " + title(part, folders), List.of()),
                        List.of(),
                        List.of(),
                        part.pages())));
        return made;
    }

    private String title(ProofList.Part part, Map<String, SourcePath> folders) {
        String folder = part.folder();
        SourcePath page = folders.get(folder);
        String topic = page == null ? folder : link.apply(page).title();
        String name = folder.isEmpty() ? config.siteName() : topic;
        return part.number() == 1 ? name : name + " (" + part.number() + ")";
    }

    private Map<String, SourcePath> folderPages() {
        Map<String, SourcePath> folders = new HashMap<>();
        pages.keySet().stream()
                .filter(SourcePath::isFolderPage)
                .forEach(path -> folders.putIfAbsent(path.folder(), path));
        return folders;
    }

    private boolean hasHome() {
        return pages.keySet().stream().anyMatch(path -> path.folder().isEmpty() && path.isFolderPage());
    }

    private static PageLink counted(Tags.Tag tag) {
        int count = tag.pages().size();
        return new PageLink(tag.url(), tag.name(), count == 1 ? "1 page" : count + " pages");
    }

    /**
     * The pages to list for some lines of the navigation. A heading without a page stands for its first page, so that
     * no part of a site is out of reach.
     */
    static List<PageLink> children(List<NavItem> items, SourcePath lister, Function<SourcePath, PageLink> link) {
        List<PageLink> children = new ArrayList<>();
        for (NavItem item : items) {
            Optional<SourcePath> first = item.pages().findFirst();
            if (first.isPresent() && !first.get().equals(lister)) {
                PageLink page = link.apply(first.get());
                children.add(item.page().isPresent() ? page : new PageLink(page.url(), item.title(), ""));
            }
        }
        return children;
    }

    private PlacedPage page(PageContext.Kind kind, PageUrl url, String title, List<PageLink> children) {
        SourcePath path = SourcePath.content(url.value());
        PageSummary summary =
                new PageSummary(path, FrontMatter.NONE, title, "", List.of(), Set.of(), List.of(), List.of());
        ParsedPage empty = new ParsedPage(
                summary, List.of(), List.of(), List.of(), List.of(new SectionText("", 1, "", "", "")), "");
        return new PlacedPage(empty, List.of(), context(kind, url, children));
    }

    private PageContext context(PageContext.Kind kind, PageUrl url, List<PageLink> children) {
        List<PageLink> breadcrumbs = new ArrayList<>();
        if (kind == PageContext.Kind.TAG) {
            breadcrumbs.add(new PageLink(Tags.INDEX, "Tags", ""));
        }
        if (kind == PageContext.Kind.PROOFS && !url.equals(ProofList.TOP)) {
            breadcrumbs.add(new PageLink(ProofList.TOP, "Proofs", ""));
        }
        return new PageContext(
                url,
                kind,
                List.of(),
                breadcrumbs,
                navigation.slice(SourcePath.content(url.value())),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                children,
                List.of(),
                List.of(),
                kind == PageContext.Kind.NOT_FOUND
                        ? Optional.empty()
                        : config.siteUrl().map(base -> Site.canonical(base, url)),
                Optional.empty(),
                proofs);
    }
}
