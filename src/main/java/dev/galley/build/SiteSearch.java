package dev.galley.build;

import dev.galley.config.ContentPath;
import dev.galley.config.PlacedText;
import dev.galley.config.SearchConfig;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.page.PageSummary;
import dev.galley.search.Acronyms;
import dev.galley.search.AnalysedPage;
import dev.galley.search.Boost;
import dev.galley.search.SearchDocument;
import dev.galley.search.SearchIndex;
import dev.galley.search.SearchSettings;
import dev.galley.search.Searcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a site is searched, and how: the owner's wishes, with their paths followed. Immutable. */
final class SiteSearch {
    /** The two written forms of Norwegian. */
    private static final Set<String> NORWEGIAN = Set.of("nb", "nn");

    private final SearchConfig wishes;
    private final String siteLanguage;
    private final PublishedPages pages;

    SiteSearch(SiteConfig config, PublishedPages pages) {
        this(config.search(), config.language(), pages);
    }

    private SiteSearch(SearchConfig wishes, String siteLanguage, PublishedPages pages) {
        this.wishes = wishes;
        this.siteLanguage = siteLanguage;
        this.pages = pages;
    }

    /** The same site with other wishes. */
    SiteSearch with(SearchConfig others) {
        return new SiteSearch(others, siteLanguage, pages);
    }

    SearchConfig wishes() {
        return wishes;
    }

    PublishedPages pages() {
        return pages;
    }

    List<SearchDocument> documents() {
        SearchDocuments documents = new SearchDocuments(wishes.exclude());
        return documents.searchable(pages).stream()
                .map(page -> documents.document(page, pages))
                .toList();
    }

    /** The index of the pages that search finds, with their words as they are given. */
    SearchIndex index(Engine engine, BiFunction<SearchedPage, Supplier<SearchDocument>, AnalysedPage> words) {
        SearchDocuments documents = new SearchDocuments(wishes.exclude());
        return engine.fold(
                documents.searchable(pages),
                Collectors.mapping(
                        page -> words.apply(page, () -> documents.document(page, pages)),
                        SearchIndex.inverting(settings())));
    }

    /** The index of the pages that search finds; each document lives only as long as it takes to count its words. */
    SearchIndex index(Engine engine) {
        SearchDocuments documents = new SearchDocuments(wishes.exclude());
        return engine.fold(
                documents.searchable(pages),
                Collectors.mapping(page -> documents.document(page, pages), SearchIndex.indexing(settings())));
    }

    SearchSettings settings() {
        return new SearchSettings(language(), synonyms(), boosts());
    }

    /** The language whose word forms search knows: the one asked for, else that of the site, else English. */
    private String language() {
        return wishes.language()
                .map(PlacedText::text)
                .flatMap(SiteSearch::known)
                .or(() -> known(siteLanguage))
                .orElse("en");
    }

    private static Optional<String> known(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        if (NORWEGIAN.contains(language)) {
            return Optional.of("no");
        }
        return SearchIndex.languages().contains(language) ? Optional.of(language) : Optional.empty();
    }

    private List<List<String>> synonyms() {
        Set<List<String>> groups = new LinkedHashSet<>();
        wishes.synonyms().forEach(group -> groups.add(group.words()));
        glossary().forEach(page -> groups.addAll(Acronyms.of(page.texts().get())));
        return List.copyOf(groups);
    }

    private Stream<SearchedPage> glossary() {
        return wishes.glossary()
                .map(paths -> paths.stream().flatMap(path -> pages.at(path).stream()))
                .orElseGet(() -> pages.all().stream().filter(SiteSearch::isGlossary));
    }

    private static boolean isGlossary(SearchedPage page) {
        return isGlossary(page.summary());
    }

    private static boolean isGlossary(PageSummary page) {
        return page.frontMatter().isGlossary() || page.path().name().equalsIgnoreCase("glossary.md");
    }

    /** Whether search may learn words from a page. */
    static boolean mayBeGlossary(SearchConfig wishes, PageSummary page) {
        return isGlossary(page)
                || wishes.glossary().stream().flatMap(List::stream).anyMatch(it -> it.covers(page.path()));
    }

    private List<Boost> boosts() {
        List<Boost> boosts = new ArrayList<>();
        for (SearchConfig.Boosted boosted : wishes.boosts()) {
            List<SearchedPage> found = pages.at(boosted.path());
            boolean isPage = found.size() == 1
                    && found.get(0).summary().path().equals(boosted.path().path());
            if (isPage) {
                boosts.add(new Boost(pages.urlOf(found.get(0).summary().path()), boosted.factor()));
            } else if (!found.isEmpty()) {
                boosts.add(new Boost(boosted.path().path().value() + "/", boosted.factor()));
            }
        }
        return boosts;
    }

    /** What is wrong with the wishes for this site and its words. */
    List<Diagnostic> diagnostics(SearchIndex index) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        wishes.language().filter(it -> known(it.text()).isEmpty()).ifPresent(it -> diagnostics.add(unknown(it)));
        paths().flatMap(path -> pages.problem(path).stream()).forEach(diagnostics::add);
        diagnostics.addAll(unknownWords(wishes, index));
        return diagnostics;
    }

    /** The groups of synonyms of which no page has a word. */
    static List<Diagnostic> unknownWords(SearchConfig wishes, SearchIndex index) {
        if (wishes.synonyms().isEmpty()) {
            return List.of();
        }
        Searcher searcher = new Searcher(index);
        return wishes.synonyms().stream()
                .filter(group -> group.words().stream().noneMatch(searcher::knows))
                .map(group -> Diagnostic.of(
                        DiagnosticCode.SEARCH_UNKNOWN_WORD,
                        group.span(),
                        "no page has any of these: `" + String.join("`, `", group.words()) + "`",
                        "at least one of them must be found for the others to mean it"))
                .toList();
    }

    private Stream<ContentPath> paths() {
        return Stream.of(
                        wishes.glossary().stream().flatMap(List::stream),
                        wishes.boosts().stream().map(SearchConfig.Boosted::path),
                        wishes.exclude().stream())
                .flatMap(all -> all);
    }

    private static Diagnostic unknown(PlacedText language) {
        String known = String.join("`, `", SearchIndex.languages());
        return Diagnostic.of(
                DiagnosticCode.CONFIG_BAD_VALUE,
                language.span(),
                "search does not know the forms of the language `" + language.text() + "`",
                "known are `" + known + "`");
    }
}
