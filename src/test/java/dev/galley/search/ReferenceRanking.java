package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the browser should find for whole, well-spelt words, computed page by page from the postings in memory. Written
 * for being read, not for speed: nothing of shards, encodings and accumulators is in it.
 */
final class ReferenceRanking {
    private static final double[] FREQUENCIES = {1, 2, 3.5, 6};

    /** More than any page of the tests has. */
    private static final int MOST_SECTIONS = 20;

    private final Postings postings;
    private final Map<String, String> stems = new HashMap<>();
    private final Words words = new Words();

    ReferenceRanking(SearchIndex index) {
        postings = index.postings();
        index.words().forEach(word -> stems.put(word.surface(), word.stem()));
    }

    record Result(int page, double score, List<Integer> sections) {
        long rounded() {
            return Math.round(score * 1e6);
        }
    }

    /** A word of the query that the site has, and how much it counts. */
    private record Term(PostingList list, double value) {}

    /** Whether every word stands on the site, so that nothing is taken for a misspelling. */
    boolean knows(String query) {
        List<Word> unknown = new ArrayList<>();
        words.eachChunk(
                query,
                chunk -> words.of(chunk).stream()
                        .filter(word -> !stems.containsKey(word.surface()))
                        .forEach(unknown::add));
        return unknown.isEmpty();
    }

    List<Result> rank(String query) {
        List<Term> terms = terms(query);
        List<Result> results = new ArrayList<>();
        for (int page = 0; page < postings.pageCount(); page++) {
            int number = page;
            if (terms.stream().anyMatch(term -> term.list().place(number) >= 0)) {
                results.add(result(page, terms));
            }
        }
        results.sort(Comparator.comparing(Result::rounded).reversed().thenComparing(Result::page));
        return results;
    }

    private List<Term> terms(String query) {
        List<Term> terms = new ArrayList<>();
        words.eachChunk(query, chunk -> {
            List<Word> known = words.of(chunk).stream()
                    .filter(word -> stems.containsKey(word.surface()))
                    .toList();
            boolean whole = known.stream().anyMatch(word -> word.kind() == Word.Kind.WHOLE);
            boolean main = whole || known.stream().anyMatch(word -> word.kind() == Word.Kind.MAIN);
            known.forEach(word -> terms.add(term(word, whole, main)));
        });
        return terms;
    }

    private Term term(Word word, boolean whole, boolean main) {
        PostingList list = postings.list(postings.term(stems.getOrDefault(word.surface(), "")));
        double weight = switch (word.kind()) {
            case WHOLE -> 1;
            case MAIN -> whole ? 0.5 : 1;
            case PART -> main ? 0.3 : 1;
        };
        return new Term(list, weight * postings.rarity(list));
    }

    private Result result(int page, List<Term> terms) {
        double total = sum(terms, Term::value);
        double words = sum(terms, term -> {
            int place = term.list().place(page);
            double weight = place < 0 ? 0 : term.list().weight(place);
            return term.value() * 2.2 * weight / (weight + 1.2);
        });
        double inTitle = sum(terms, term -> {
            int place = term.list().place(page);
            return place >= 0 && term.list().inTitle(place) ? term.value() : 0;
        });
        double share = total > 0 ? inTitle / total : 0;
        // The title stands over every section: a word of it is in each of them.
        double best = IntStream.range(0, MOST_SECTIONS)
                .mapToDouble(section -> sum(terms, term -> term.value() * presence(term.list(), page, section)))
                .max()
                .orElse(0);
        double together = total > 0 ? 1 + best / total : 1;
        return new Result(page, words * (1 + 0.5 * share * share) * together, bestSections(page, terms));
    }

    private double presence(PostingList list, int page, int section) {
        int place = list.place(page);
        if (place < 0) {
            return 0;
        }
        double best = named(list, place).stream()
                .filter(use -> use.section() == section)
                .mapToDouble(use -> use.inHeading() ? 1.5 : 1)
                .max()
                .orElse(0);
        return list.inTitle(place) ? Math.max(1, best) : best;
    }

    private static double sum(List<Term> terms, ToDoubleFunction<Term> value) {
        double sum = 0;
        for (Term term : terms) {
            sum += value.applyAsDouble(term);
        }
        return sum;
    }

    private Map<Integer, Double> sections(int page, List<Term> terms, ToDoubleFunction<SectionUse> strength) {
        Map<Integer, Double> sums = new TreeMap<>();
        for (Term term : terms) {
            int place = term.list().place(page);
            for (SectionUse use : place < 0 ? List.<SectionUse>of() : named(term.list(), place)) {
                sums.merge(use.section(), term.value() * strength.applyAsDouble(use), Double::sum);
            }
        }
        return sums;
    }

    private List<SectionUse> named(PostingList list, int place) {
        List<SectionUse> sections = postings.sections(list, place);
        return sections.isEmpty() ? List.of(new SectionUse(0, false, 0)) : sections;
    }

    private List<Integer> bestSections(int page, List<Term> terms) {
        Map<Integer, Double> scores = sections(page, terms, use -> {
            double frequency = FREQUENCIES[use.frequency()];
            return 2.2 * frequency / (frequency + 1.2) + (use.inHeading() ? 1 : 0);
        });
        return scores.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingLong(each -> -Math.round(each.getValue() * 1e6))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
