package dev.galley.build;

import dev.galley.config.SearchTest;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.DiagnosticCode;
import dev.galley.search.Answer;
import dev.galley.search.FoundPage;
import dev.galley.search.FoundSection;
import dev.galley.search.SearchDocument;
import dev.galley.search.Searcher;
import dev.galley.search.TermScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A search test and what its query finds. Immutable.
 *
 * @param address the address that should be found, relative to the site's root
 */
record SearchTrial(SearchTest test, String address, Answer answer) {
    private static final int MOST_LOOKED_AT = 50;
    private static final int MOST_SHOWN = 3;

    static SearchTrial of(SearchTest test, String address, Searcher searcher) {
        return new SearchTrial(test, address, searcher.find(test.query(), MOST_LOOKED_AT));
    }

    /** The same test in another index. */
    SearchTrial in(Searcher searcher) {
        return of(test, address, searcher);
    }

    boolean passes() {
        return place() > 0 && place() <= test.within();
    }

    /** Whether it goes better here than there. */
    boolean isBetterThan(SearchTrial other) {
        return place() > 0 && (other.place() == 0 || place() < other.place());
    }

    /** Where what is wanted stands, from 1: a page among the pages, a section among all sections shown; else 0. */
    int place() {
        return address.contains("#")
                ? answer.pages().stream()
                                .flatMap(page -> page.sections().stream().map(FoundSection::url))
                                .toList()
                                .indexOf(address)
                        + 1
                : answer.pages().stream().map(FoundPage::url).toList().indexOf(address) + 1;
    }

    /** Whether a document has what should be found. */
    boolean isFor(SearchDocument document) {
        boolean isPage = address.equals(document.url());
        return isPage
                || document.sections().stream()
                        .anyMatch(section -> address.equals(document.url() + "#" + section.anchor()));
    }

    /** Where it stands, in words. */
    String placeInWords() {
        boolean isAll = answer.pages().size() < MOST_LOOKED_AT;
        String missing = isAll ? "not found" : "not among the first " + MOST_LOOKED_AT + " pages";
        return place() > 0 ? "in place " + place() : missing;
    }

    /** @param isIndexed whether search can find it at all */
    Diagnostic diagnostic(boolean isIndexed) {
        String wanted = "`" + test.query() + "` should find `" + test.finds() + "` ";
        String among = test.within() == 1 ? "first" : "among the first " + test.within();
        String found = isIndexed ? placeInWords() : "left out of search";
        List<String> help = new ArrayList<>();
        answer.corrected().ifPresent(it -> help.add("`" + it + "` was searched"));
        help.add(instead());
        return Diagnostic.of(
                DiagnosticCode.SEARCH_TEST_FAILED,
                test.span(),
                wanted + among + ", and it is " + found,
                help.toArray(String[]::new));
    }

    private String instead() {
        if (answer.pages().isEmpty()) {
            return "no page has a word of it";
        }
        List<String> lines = new ArrayList<>(List.of("found instead, with what makes their scores:"));
        int shown = Math.min(MOST_SHOWN, answer.pages().size());
        for (int i = 0; i < shown; i++) {
            lines.add(line(i));
        }
        for (int i = shown; i < answer.pages().size(); i++) {
            if (address.replaceFirst("#.*", "").equals(answer.pages().get(i).url())) {
                lines.add(line(i));
            }
        }
        return String.join("\n", lines);
    }

    private String line(int place) {
        FoundPage page = answer.pages().get(place);
        String url =
                page.sections().isEmpty() ? page.url() : page.sections().get(0).url();
        Map<String, Double> fields = new TreeMap<>();
        page.why().forEach(part -> fields.merge(name(part), part.points(), Double::sum));
        List<String> parts = new ArrayList<>();
        fields.forEach((field, points) -> parts.add(field + " " + number(points)));
        return (place + 1) + ". " + url + "  " + number(page.score()) + " = " + String.join(" + ", parts);
    }

    private static String name(TermScore part) {
        return part.word().isEmpty() && !part.field().equals("boost") ? "together" : part.field();
    }

    private static String number(double points) {
        return String.format(Locale.ROOT, "%.2f", points);
    }
}
