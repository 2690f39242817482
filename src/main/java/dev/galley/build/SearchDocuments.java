package dev.galley.build;

import dev.galley.config.ContentPath;
import dev.galley.page.PageSummary;
import dev.galley.page.SectionText;
import dev.galley.search.SearchDocument;
import dev.galley.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes documents for search of pages, without what the owner excludes. Immutable. */
final class SearchDocuments {
    private final List<ContentPath> exclude;

    SearchDocuments(List<ContentPath> exclude) {
        this.exclude = exclude;
    }

    /** The pages that search finds. */
    List<SearchedPage> searchable(PublishedPages pages) {
        return pages.all().stream().filter(this::isSearchable).toList();
    }

    private boolean isSearchable(SearchedPage page) {
        return page.summary().frontMatter().isSearchable() && exclude.stream().noneMatch(path -> isWholly(path, page));
    }

    private static boolean isWholly(ContentPath path, SearchedPage page) {
        return path.covers(page.summary().path()) && (path.anchor().isEmpty() || page.isTitle(path.anchor()));
    }

    SearchDocument document(SearchedPage page, PublishedPages pages) {
        SourcePath path = page.summary().path();
        return document(page, pages.urlOf(path), pages.topicOf(path));
    }

    /** @param topic the titles above the page, outermost first */
    SearchDocument document(SearchedPage page, String url, List<String> topic) {
        PageSummary summary = page.summary();
        List<SectionText> texts = page.texts().get();
        List<SectionText> sections = without(excludedAnchors(page), texts);
        return new SearchDocument(
                url,
                summary.title(),
                description(summary, texts, sections),
                topic,
                summary.frontMatter().tags(),
                sections);
    }

    /** What was taken from the first paragraph goes with it. */
    private static String description(PageSummary page, List<SectionText> texts, List<SectionText> sections) {
        boolean isOwn = page.frontMatter().description().isPresent();
        boolean isWhole = sections.size() == texts.size();
        boolean hasStart = !sections.isEmpty() && !sections.get(0).text().isBlank();
        return isOwn || isWhole || hasStart ? page.description() : "";
    }

    private Set<String> excludedAnchors(SearchedPage page) {
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
