package dev.galley.search;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds pages that say the same, as Lucene's {@code MoreLikeThis} does: the words that set a page apart are a query,
 * the best answers are related. Done on the postings at hand, since a Lucene index in memory would analyse and hold
 * every word a second time. Immutable, safe for use by several threads.
 */
final class RelatedPages {
    private static final int MOST_TERMS = 25;
    static final int MOST_RELATED = 5;

    /** Words on more pages than this set nothing apart; the limit also keeps the cost of a page constant. */
    private static final int MOST_PAGES_OF_TERM = 400;

    /** One word in common is chance. */
    private static final int LEAST_SHARED = 2;

    private final Postings postings;
    /** On how many pages a stem is, by its number; 0 if it sets nothing apart. Small, since it is asked of every word. */
    private final short[] counts;
    /** How rare a stem is, by the number of its pages. */
    private final double[] rarities = new double[MOST_PAGES_OF_TERM + 1];
    /** Those that no thread uses: a new one for each page would cost more than all else. */
    private final Queue<Likeness> idle = new ConcurrentLinkedQueue<>();

    RelatedPages(Postings postings) {
        this.postings = postings;
        int most = Math.max(2, Math.min(MOST_PAGES_OF_TERM, postings.pageCount() / 3));
        counts = new short[postings.stemCount()];
        for (int term = 0; term < counts.length; term++) {
            int count = postings.pageCount(term);
            boolean setsApart = count > 1 && count <= most && isWord(postings.stem(term));
            counts[term] = setsApart ? (short) count : 0;
        }
        for (int count = 2; count <= most; count++) {
            rarities[count] = postings.rarity(count);
        }
    }

    /** Whether a stem on so many pages may set a page apart. */
    static boolean mayRelate(int pages) {
        return pages > 1 && pages <= MOST_PAGES_OF_TERM;
    }

    private static boolean isWord(String stem) {
        return stem.length() > 1 && !stem.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The numbers of up to five pages, the closest first. */
    int[] to(int page) {
        Likeness waiting = idle.poll();
        Likeness likeness = waiting == null ? new Likeness(postings.lists()) : waiting;
        int[] best = likeness.best(page, bestTerms(page));
        idle.add(likeness);
        return best;
    }

    private BestTerms bestTerms(int number) {
        PageWords page = postings.page(number);
        FieldWeights fields = FieldWeights.of(page, postings.averages());
        TermCounts inPage = new TermCounts();
        BestTerms best = new BestTerms();
        ByteReader reader = page.firstTerm();
        while (!reader.isAtEnd()) {
            int term = page.term(reader.number());
            inPage.read(reader);
            if (counts[term] > 0) {
                double rarity = rarities[counts[term]];
                best.add(term, rarity, rarity * strength(term, number, fields, inPage));
            }
        }
        return best;
    }

    /** How much a page says of a stem. Only lists of stop words were cut and may not have the page. */
    private double strength(int term, int page, FieldWeights fields, TermCounts inPage) {
        boolean isStop = postings.isStop(term);
        boolean isListed = !isStop || postings.lists().find(term, page) >= 0;
        return isListed ? Impact.share(fields.impact(inPage, isStop)) : 0;
    }

    /** The terms that weigh most, the first of them first; of terms as heavy that with the lower number. */
    private static final class BestTerms {
        private final int[] numbers = new int[MOST_TERMS + 1];
        private final double[] weights = new double[MOST_TERMS + 1];
        private final double[] rarities = new double[MOST_TERMS + 1];
        private int size;

        void add(int number, double rarity, double weight) {
            int place = size;
            while (place > 0 && isBefore(number, weight, place - 1)) {
                numbers[place] = numbers[place - 1];
                weights[place] = weights[place - 1];
                rarities[place] = rarities[place - 1];
                place--;
            }
            numbers[place] = number;
            weights[place] = weight;
            rarities[place] = rarity;
            size = Math.min(MOST_TERMS, size + 1);
        }

        private boolean isBefore(int number, double weight, int other) {
            return weight > weights[other] || (weight == weights[other] && number < numbers[other]);
        }
    }

    /** How like all pages are to one: of so many pages at a time that they stay in the memory next to the processor. */
    private static final class Likeness {
        private static final int AT_A_TIME = 4_096;

        private final PostingLists lists;
        private final double[] scores = new double[AT_A_TIME];
        private final byte[] shared = new byte[AT_A_TIME];
        private final int[] touched = new int[AT_A_TIME];
        private int size;
        /** Where each list goes on. */
        private final int[] next = new int[MOST_TERMS];

        private final int[] best = new int[MOST_RELATED + 1];
        private final long[] bestScores = new long[MOST_RELATED + 1];
        private int count;

        Likeness(PostingLists lists) {
            this.lists = lists;
        }

        /** The best pages, the closest first. Of pages as good as equal the first by address come first. */
        int[] best(int page, BestTerms terms) {
            count = 0;
            for (int i = 0; i < terms.size; i++) {
                next[i] = lists.start(terms.numbers[i]);
            }
            for (int first = firstPage(terms); first < Integer.MAX_VALUE; first = firstPage(terms)) {
                for (int i = 0; i < terms.size; i++) {
                    add(i, first, terms.numbers[i], terms.weights[i] * terms.rarities[i]);
                }
                takeBest(first, page);
            }
            return Arrays.copyOf(best, count);
        }

        /** The first page that a list has left. */
        private int firstPage(BestTerms terms) {
            int first = Integer.MAX_VALUE;
            for (int i = 0; i < terms.size; i++) {
                if (next[i] < lists.end(terms.numbers[i])) {
                    first = Math.min(first, lists.page(next[i]));
                }
            }
            return first;
        }

        private void add(int list, int first, int term, double value) {
            int at = next[list];
            int end = lists.end(term);
            while (at < end && lists.page(at) - first < AT_A_TIME) {
                int place = lists.page(at) - first;
                if (shared[place]++ == 0) {
                    touched[size++] = place;
                }
                scores[place] += value * Impact.share(lists.impact(at++));
            }
            next[list] = at;
        }

        private void takeBest(int first, int leftOut) {
            for (int i = 0; i < size; i++) {
                int place = touched[i];
                if (shared[place] >= LEAST_SHARED && first + place != leftOut) {
                    insert(first + place, Math.round(scores[place] * 1e6));
                }
                scores[place] = 0;
                shared[place] = 0;
            }
            size = 0;
        }

        private void insert(int page, long score) {
            int place = count;
            while (place > 0
                    && (score > bestScores[place - 1] || (score == bestScores[place - 1] && page < best[place - 1]))) {
                best[place] = best[place - 1];
                bestScores[place] = bestScores[place - 1];
                place--;
            }
            best[place] = page;
            bestScores[place] = score;
            count = Math.min(MOST_RELATED, count + 1);
        }
    }
}
