package dev.galley.build;

import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Section;
import dev.galley.page.SectionText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What search needs of a page. Immutable.
 *
 * @param summary may be without contents
 * @param titleAnchor the anchor of the heading that gives the page its title, if it has one
 * @param sections gives its headings when they are needed
 * @param texts gives the words of its sections when they are needed: those of all pages are too many to be held
 */
record SearchedPage(
        PageSummary summary,
        Optional<String> titleAnchor,
        Supplier<List<Section>> sections,
        Supplier<List<SectionText>> texts) {
    static SearchedPage of(ParsedPage page) {
        return new SearchedPage(page.summary(), titleAnchor(page), page.summary()::sections, page::texts);
    }

    /** A page that was checked; its contents are read from the cache when they are needed. */
    static SearchedPage of(CheckedPage page, BuildCache cache) {
        return new SearchedPage(
                page.summary(),
                page.facts().titleAnchor(),
                () -> cache.facts(page.stored()).summary().sections(),
                () -> new StoredPages(cache.store()).texts(page.texts()));
    }

    static Optional<String> titleAnchor(ParsedPage page) {
        return page.summary().sections().stream()
                .limit(1)
                .filter(section -> section.level() == 1)
                .map(Section::anchor)
                .map(anchor -> anchor.id())
                .filter(id ->
                        page.texts().stream().noneMatch(text -> text.anchor().equals(id)))
                .findFirst();
    }

    /** Whether an anchor is that of the heading that gives the page its title. */
    boolean isTitle(String anchor) {
        return titleAnchor.filter(anchor::equals).isPresent();
    }
}
