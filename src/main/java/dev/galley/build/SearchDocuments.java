package dev.galley.build;

import dev.galley.config.ContentPath;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.SectionText;
import dev.galley.search.SearchDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes documents for search of pages, without what the owner excludes. Immutable. */
final class SearchDocuments {
    private final PublishedPages pages;
    private final List<ContentPath> exclude;

    SearchDocuments(PublishedPages pages, List<ContentPath> exclude) {
        this.pages = pages;
        this.exclude = exclude;
    }

    List<SearchDocument> all() {
        return pages.all().stream()
                .filter(this::isSearchable)
                .map(this::document)
                .toList();
    }

    private boolean isSearchable(ParsedPage page) {
        return page.summary().frontMatter().isSearchable() && exclude.stream().noneMatch(path -> isWholly(path, page));
    }

    private static boolean isWholly(ContentPath path, ParsedPage page) {
        return path.covers(page.summary().path())
                && (path.anchor().isEmpty() || PublishedPages.isTitle(page, path.anchor()));
    }

    private SearchDocument document(ParsedPage page) {
        PageSummary summary = page.summary();
        List<SectionText> sections = without(excludedAnchors(page), page.texts());
        return new SearchDocument(
                pages.urlOf(summary.path()),
                summary.title(),
                description(page, sections),
                pages.topicOf(summary.path()),
                summary.frontMatter().tags(),
                sections);
    }

    /** What was taken from the first paragraph goes with it. */
    private static String description(ParsedPage page, List<SectionText> sections) {
        boolean isOwn = page.summary().frontMatter().description().isPresent();
        boolean isWhole = sections.size() == page.texts().size();
        boolean hasStart = !sections.isEmpty() && !sections.get(0).text().isBlank();
        return isOwn || isWhole || hasStart ? page.summary().description() : "";
    }

    private Set<String> excludedAnchors(ParsedPage page) {
        return exclude.stream()
                .filter(path -> path.covers(page.summary().path()))
                .map(ContentPath::anchor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sections without those of the anchors and what is below them. */
    private static List<SectionText> without(Set<String> anchors, List<SectionText> sections) {
        List<SectionText> kept = new ArrayList<>();
        int deepest = Integer.MAX_VALUE;
        for (SectionText section : sections) {
            boolean isBelow = section.level() > deepest;
            boolean isNamed = !section.anchor().isEmpty() && anchors.contains(section.anchor());
            if (!isBelow) {
                deepest = isNamed ? section.level() : Integer.MAX_VALUE;
            }
            if (!isBelow && !isNamed) {
                kept.add(section);
            }
        }
        return kept;
    }
}
