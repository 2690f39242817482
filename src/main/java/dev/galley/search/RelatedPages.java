package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds pages that say the same, as Lucene's {@code MoreLikeThis} does: the words that set a page apart are a query,
 * the best answers are related. Done on the postings at hand, since a Lucene index in memory would analyse and hold
 * every word a second time. Immutable, safe for use by several threads.
 */
final class RelatedPages {
    private static final int MOST_TERMS = 25;
    private static final int MOST_RELATED = 5;

    /** Words on more pages than this set nothing apart; the limit also keeps the cost of a page constant. */
    private static final int MOST_PAGES_OF_TERM = 400;

    /** One word in common is chance. */
    private static final int LEAST_SHARED = 2;

    private final List<PageWords> pages;
    private final Postings postings;
    private final int mostPagesOfTerm;

    RelatedPages(List<PageWords> pages, Postings postings) {
        this.pages = pages;
        this.postings = postings;
        mostPagesOfTerm = Math.max(2, Math.min(MOST_PAGES_OF_TERM, pages.size() / 3));
    }

    /** The numbers of up to five pages, the closest first. */
    List<Integer> to(int page) {
        Map<Integer, Likeness> found = new HashMap<>();
        for (Term term : bestTerms(page)) {
            PostingList list = term.list();
            for (int place = 0; place < list.size(); place++) {
                if (list.page(place) != page) {
                    found.computeIfAbsent(list.page(place), Likeness::new).add(term, place);
                }
            }
        }
        return found.values().stream()
                .filter(likeness -> likeness.shared >= LEAST_SHARED)
                .sorted(Comparator.<Likeness>comparingDouble(likeness -> -likeness.rounded())
                        .thenComparing(likeness -> likeness.page))
                .limit(MOST_RELATED)
                .map(likeness -> likeness.page)
                .toList();
    }

    private List<Term> bestTerms(int page) {
        PageWords words = pages.get(page);
        List<Term> terms = new ArrayList<>();
        for (int entry = 0; entry < words.size(); entry++) {
            PostingList list = postings.list(postings.term(page, entry));
            if (list.pageCount() > 1
                    && list.pageCount() <= mostPagesOfTerm
                    && isWord(postings.stem(postings.term(page, entry)))) {
                double rarity = postings.rarity(list);
                terms.add(new Term(list, rarity * strength(list, page), rarity));
            }
        }
        terms.sort(Comparator.comparingDouble(term -> -term.weight()));
        return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
    }

    private static boolean isWord(String stem) {
        return stem.length() > 1 && !stem.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static double strength(PostingList list, int page) {
        int place = list.place(page);
        return place < 0 ? 0 : list.share(place);
    }

    private record Term(PostingList list, double weight, double rarity) {}

    private static final class Likeness {
        private final int page;
        private double score;
        private int shared;

        Likeness(int page) {
            this.page = page;
        }

        void add(Term term, int place) {
            score += term.weight() * term.rarity() * term.list().share(place);
            shared++;
        }

        /** Rounded, so that pages as good as equal stand in the order of their addresses everywhere. */
        double rounded() {
            return Math.rint(score * 1e6);
        }
    }
}
