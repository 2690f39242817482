package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

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
    private final boolean[] settingApart;
    /** One for each thread, cleared where it was touched: new ones for each page would cost more than all else. */
    private final ThreadLocal<Likeness> likenesses;

    RelatedPages(List<PageWords> pages, Postings postings) {
        this.pages = pages;
        this.postings = postings;
        int most = Math.max(2, Math.min(MOST_PAGES_OF_TERM, pages.size() / 3));
        settingApart = new boolean[postings.stemCount()];
        for (int term = 0; term < settingApart.length; term++) {
            int count = postings.list(term).pageCount();
            settingApart[term] = count > 1 && count <= most && isWord(postings.stem(term));
        }
        likenesses = ThreadLocal.withInitial(() -> new Likeness(pages.size()));
    }

    private static boolean isWord(String stem) {
        return stem.length() > 1 && !stem.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The numbers of up to five pages, the closest first. */
    List<Integer> to(int page) {
        Likeness likeness = likenesses.get();
        for (Term term : bestTerms(page)) {
            likeness.add(term);
        }
        likeness.leaveOut(page);
        return likeness.takeBest(MOST_RELATED);
    }

    private List<Term> bestTerms(int page) {
        PageWords words = pages.get(page);
        List<Term> terms = new ArrayList<>();
        for (int entry = 0; entry < words.size(); entry++) {
            int term = postings.term(page, entry);
            if (settingApart[term]) {
                PostingList list = postings.list(term);
                double rarity = postings.rarity(list);
                terms.add(new Term(list, rarity * strength(list, page), rarity, term));
            }
        }
        // The order of a page's terms follows from who read which pages before.
        terms.sort(Comparator.comparingDouble((Term term) -> -term.weight()).thenComparingInt(Term::number));
        return terms.subList(0, Math.min(MOST_TERMS, terms.size()));
    }

    private static double strength(PostingList list, int page) {
        int place = list.place(page);
        return place < 0 ? 0 : list.share(place);
    }

    private record Term(PostingList list, double weight, double rarity, int number) {}

    /** How like all pages are to one. */
    private static final class Likeness {
        private final double[] scores;
        private final int[] shared;
        private int[] touched = new int[256];
        private int size;

        Likeness(int pages) {
            scores = new double[pages];
            shared = new int[pages];
        }

        void add(Term term) {
            PostingList list = term.list();
            double value = term.weight() * term.rarity();
            for (int place = 0; place < list.size(); place++) {
                int page = list.page(place);
                if (shared[page]++ == 0) {
                    touch(page);
                }
                scores[page] += value * list.share(place);
            }
        }

        private void touch(int page) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = page;
        }

        void leaveOut(int page) {
            shared[page] = Math.min(shared[page], LEAST_SHARED - 1);
        }

        /** The best pages, the closest first; forgets all. Of pages as good as equal the first by address come first. */
        List<Integer> takeBest(int most) {
            List<Integer> best = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int page = touched[i];
                if (shared[page] >= LEAST_SHARED) {
                    int place = best.size();
                    while (place > 0 && isBefore(page, best.get(place - 1))) {
                        place--;
                    }
                    if (place < most) {
                        best.add(place, page);
                        best.subList(Math.min(most, best.size()), best.size()).clear();
                    }
                }
            }
            clear();
            return best;
        }

        private boolean isBefore(int page, int other) {
            long score = Math.round(scores[page] * 1e6);
            long than = Math.round(scores[other] * 1e6);
            return score > than || (score == than && page < other);
        }

        private void clear() {
            for (int i = 0; i < size; i++) {
                scores[touched[i]] = 0;
                shared[touched[i]] = 0;
            }
            size = 0;
        }
    }
}
