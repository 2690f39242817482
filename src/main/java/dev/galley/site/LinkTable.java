package dev.galley.site;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.page.CrossReference;
import dev.galley.page.PageSummary;
import dev.galley.page.PercentEncoding;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * From a page and a target written in it to an address. Targets are read as code hosts read them: relative to the
 * Markdown file, to Markdown files. Immutable.
 */
final class LinkTable {
    /** Schemes that lead to something a reader can open and that cannot run code in the page. */
    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "//", "mailto", "tel", "sms", "ftp", "ftps", "sftp", "ssh", "git", "irc", "ircs", "xmpp",
            "matrix", "news", "magnet", "vscode", "urn", "doi");

    private final SortedMap<SourcePath, PageSummary> pages;
    private final Set<SourcePath> drafts;
    private final Set<SourcePath> assets;
    private final Addresses addresses;
    private final Addresses wanted;
    private final boolean trustsSchemes;
    private final Map<String, List<SourcePath>> byStem;
    private final Map<String, List<SourcePath>> byFolder;

    /**
     * @param addresses those of the published pages
     * @param wanted those and the ones of pages that come second to an address
     * @param trustsSchemes whether any scheme may be linked to, {@code javascript:} too
     */
    LinkTable(
            SortedMap<SourcePath, PageSummary> pages,
            Set<SourcePath> drafts,
            Set<SourcePath> assets,
            Addresses addresses,
            Addresses wanted,
            boolean trustsSchemes) {
        this.pages = pages;
        this.drafts = drafts;
        this.assets = assets;
        this.addresses = addresses;
        this.wanted = wanted;
        this.trustsSchemes = trustsSchemes;
        byStem = new HashMap<>();
        byFolder = new HashMap<>();
        List.of(pages.keySet(), assets).forEach(paths -> paths.forEach(this::list));
    }

    private LinkTable(LinkTable other, SortedMap<SourcePath, PageSummary> pages) {
        this.pages = pages;
        drafts = other.drafts;
        assets = other.assets;
        addresses = other.addresses;
        wanted = other.wanted;
        trustsSchemes = other.trustsSchemes;
        byStem = other.byStem;
        byFolder = other.byFolder;
    }

    /** The same with other summaries of the same pages. */
    LinkTable with(SortedMap<SourcePath, PageSummary> others) {
        return new LinkTable(this, others);
    }

    private void list(SourcePath path) {
        byStem.computeIfAbsent(path.stem(), it -> new ArrayList<>()).add(path);
        byFolder.computeIfAbsent(path.folder(), it -> new ArrayList<>()).add(path);
    }

    Resolution resolve(SourcePath from, CrossReference reference) {
        LinkTarget target = LinkTarget.of(reference.target());
        if (!target.scheme().isEmpty()) {
            return outward(reference, target.scheme());
        }
        if (target.path().isEmpty()) {
            return inPage(from, reference, target);
        }
        if (leadsAbove(from, target)) {
            return Resolution.nowhere(outside(reference));
        }
        Optional<SourcePath> file = from.resolve(target.path());
        return file.isPresent() ? toFile(from, reference, target, file.get()) : toHome(from, reference, target);
    }

    private Resolution outward(CrossReference reference, String scheme) {
        boolean isSafe = trustsSchemes
                || SCHEMES.contains(scheme)
                || (scheme.equals("data")
                        && reference.kind() == CrossReference.Kind.IMAGE
                        && reference.target().regionMatches(true, 0, "data:image/", 0, 11));
        if (isSafe) {
            return Resolution.outward(PercentEncoding.encode(reference.target()));
        }
        return Resolution.nowhere(Diagnostic.of(
                DiagnosticCode.LINK_BAD_SCHEME,
                reference.span(),
                "a link with a scheme that is not allowed: `" + scheme + ":`",
                "link to a page of the site, or with `https:` or `mailto:`"));
    }

    private Resolution inPage(SourcePath from, CrossReference reference, LinkTarget target) {
        if (target.fragment().isEmpty()) {
            return Resolution.nowhere(Diagnostic.of(
                    DiagnosticCode.BROKEN_LINK,
                    reference.span(),
                    "a link without a target",
                    "write the page's path between the round brackets"));
        }
        return toAnchor(reference, target, from, "");
    }

    private Resolution toHome(SourcePath from, CrossReference reference, LinkTarget target) {
        SourcePath home = addresses.folderPages().get("");
        return home == null
                ? Resolution.inward(addresses.of(from).root() + "index.html")
                : toPage(from, reference, target, home);
    }

    private static boolean leadsAbove(SourcePath from, LinkTarget target) {
        // One part more than the target has: what still resolves names the root itself, not a place above it.
        return from.resolve(target.path() + "/x").isEmpty();
    }

    private Resolution toFile(SourcePath from, CrossReference reference, LinkTarget target, SourcePath path) {
        if (addresses.has(path)) {
            return toPage(from, reference, target, path);
        }
        if (assets.contains(path)) {
            return Resolution.inward(complete(addresses.of(from).to(PageUrl.ofAsset(path)), target));
        }
        SourcePath folderPage = addresses.folderPages().get(path.value());
        return folderPage == null
                ? toNoFile(from, reference, target, path)
                : toPage(from, reference, target, folderPage);
    }

    /** Where the file would be: another program may put it there, and the author may know and say so. */
    private Resolution toNoFile(SourcePath from, CrossReference reference, LinkTarget target, SourcePath path) {
        PageUrl page = addresses.of(from);
        if (wanted.has(path)) {
            // A page whose address another one has: that is said already.
            return Resolution.inward(complete(page.to(wanted.of(path)), target));
        }
        String slash = target.path().endsWith("/") ? "/" : "";
        return Resolution.inward(complete(page.to(PageUrl.ofAsset(path)) + slash, target))
                .with(broken(from, reference, target, path));
    }

    private static String complete(String address, LinkTarget target) {
        String fragment = target.fragment()
                .map(it -> "#" + PercentEncoding.encodeName(it))
                .orElse("");
        return address + target.query() + fragment;
    }

    private Resolution toPage(SourcePath from, CrossReference reference, LinkTarget target, SourcePath page) {
        return toAnchor(reference, target, page, addresses.of(from).to(addresses.of(page)));
    }

    private Resolution toAnchor(CrossReference reference, LinkTarget target, SourcePath page, String address) {
        String fragment = target.fragment().orElse("");
        Resolution found = Resolution.inward(complete(address, target), page);
        Set<String> anchors = summaryOf(page).anchors();
        // HTML itself defines an empty fragment and `top`.
        if (fragment.isEmpty() || fragment.equals("top") || anchors.contains(fragment)) {
            return found;
        }
        return found.with(new Diagnostic(
                DiagnosticCode.BROKEN_ANCHOR,
                DiagnosticCode.BROKEN_ANCHOR.severity(),
                reference.span(),
                "a link to a place that `" + page + "` does not have: `#" + fragment + "`",
                Suggestions.didYouMean("#" + fragment, withHash(anchors))));
    }

    private PageSummary summaryOf(SourcePath page) {
        PageSummary summary = pages.get(page);
        if (summary == null) {
            throw new AssertionError("an address without a page: " + page);
        }
        return summary;
    }

    private static List<String> withHash(Collection<String> anchors) {
        return anchors.stream().map(anchor -> "#" + anchor).toList();
    }

    private static Diagnostic outside(CrossReference reference) {
        return Diagnostic.of(
                DiagnosticCode.LINK_OUTSIDE,
                reference.span(),
                "a link that leads out of the content folder: `" + reference.target() + "`",
                "link to the file where it is published, with its whole address");
    }

    private Diagnostic broken(SourcePath from, CrossReference reference, LinkTarget target, SourcePath path) {
        boolean isImage = reference.kind() == CrossReference.Kind.IMAGE;
        DiagnosticCode code = isImage ? DiagnosticCode.BROKEN_IMAGE : DiagnosticCode.BROKEN_LINK;
        String shown = target.path();
        if (drafts.contains(path)) {
            return Diagnostic.of(
                    code,
                    reference.span(),
                    "a link to a draft, which is not published: `" + shown + "`",
                    "take `draft: true` out of its front matter, or the link out of this page");
        }
        String what = isImage ? "an image" : path.isMarkdown() ? "a link to a page" : "a link to a file";
        return new Diagnostic(
                code,
                code.severity(),
                reference.span(),
                what + " that does not exist: `" + shown + "`",
                nearest(from, path));
    }

    /** The nearest existing files: of the same name elsewhere, else of a similar name in the folder it should be in. */
    private List<String> nearest(SourcePath from, SourcePath path) {
        Set<String> names = new TreeSet<>();
        byStem.getOrDefault(path.stem(), List.of()).stream().limit(3).forEach(it -> names.add(relative(from, it)));
        if (names.isEmpty()) {
            Map<String, SourcePath> siblings = byFolder.getOrDefault(path.folder(), List.of()).stream()
                    .collect(Collectors.toMap(SourcePath::name, it -> it));
            Suggestions.near(path.name(), siblings.keySet())
                    .forEach(name -> names.add(relative(from, siblings.getOrDefault(name, path))));
        }
        return names.isEmpty()
                ? List.of("no file has a name like it; paths start at the folder of this page")
                : List.of("did you mean "
                        + names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")) + "?");
    }

    private static String relative(SourcePath from, SourcePath to) {
        return PercentEncoding.decode(new PageUrl(from.value()).to(new PageUrl(to.value())));
    }
}
