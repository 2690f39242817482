package dev.galley.build;

import dev.galley.config.ContentPath;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.diagnostic.Suggestions;
import dev.galley.site.Site;
import dev.galley.source.SourcePath;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The published pages by their paths, and where paths that the owner wrote lead. Immutable. */
final class PublishedPages {
    private final SortedMap<SourcePath, SearchedPage> pages = new TreeMap<>();
    private final Site site;

    PublishedPages(Collection<SearchedPage> published, Site site) {
        published.forEach(page -> pages.put(page.summary().path(), page));
        this.site = site;
    }

    Collection<SearchedPage> all() {
        return pages.values();
    }

    /** The page of that path, or all pages of that folder. */
    List<SearchedPage> at(ContentPath path) {
        return pages.values().stream()
                .filter(page -> path.covers(page.summary().path()))
                .toList();
    }

    String urlOf(SourcePath page) {
        return site.urlOf(page).value();
    }

    List<String> topicOf(SourcePath page) {
        return site.topicOf(page);
    }

    /** What is wrong with a path that leads to no page, or to no section of its page. */
    Optional<Diagnostic> problem(ContentPath path) {
        List<SearchedPage> found = at(path);
        if (found.isEmpty()) {
            String what = path.isFolder() ? "no published page in the folder `" : "no published page: `";
            Collection<String> known = pages.keySet().stream()
                    .map(page -> path.isFolder() ? page.folder() + "/" : page.value())
                    .distinct()
                    .toList();
            return Optional.of(
                    unknown(path, what + path + "`", path.toString(), known, "paths start at the content folder"));
        }
        return path.anchor().isEmpty() ? Optional.empty() : sectionProblem(path, found.get(0));
    }

    private static Optional<Diagnostic> sectionProblem(ContentPath path, SearchedPage page) {
        List<String> anchors = page.sections().get().stream()
                .map(section -> section.anchor().id())
                .toList();
        if (anchors.contains(path.anchor())) {
            return Optional.empty();
        }
        String otherwise = "name the page alone, or the id of one of its headings";
        return Optional.of(unknown(path, "no section of its page: `" + path + "`", path.anchor(), anchors, otherwise));
    }

    private static Diagnostic unknown(
            ContentPath path, String message, String written, Collection<String> known, String otherwise) {
        List<String> near = Suggestions.didYouMean(written, known);
        return Diagnostic.of(
                DiagnosticCode.SEARCH_UNKNOWN_PAGE, path.span(), message, near.isEmpty() ? otherwise : near.get(0));
    }

    /** The address of the page or section that a path leads to; the heading of the whole page has the page's own. */
    Optional<String> address(ContentPath path) {
        return at(path).stream().findFirst().map(page -> {
            String url = urlOf(page.summary().path());
            boolean isWhole = path.anchor().isEmpty() || page.isTitle(path.anchor());
            return isWhole ? url : url + "#" + path.anchor();
        });
    }
}
