package dev.galley.search;

import java.util.Arrays;
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

    private final Postings postings;
    /** How rare a stem is, by its number; 0 if it sets nothing apart. */
    private final double[] rarities;
    /** One for each thread, cleared where it was touched: new ones for each page would cost more than all else. */
    private final ThreadLocal<Likeness> likenesses;

    RelatedPages(Postings postings) {
        this.postings = postings;
        int most = Math.max(2, Math.min(MOST_PAGES_OF_TERM, postings.pageCount() / 3));
        rarities = new double[postings.stemCount()];
        for (int term = 0; term < rarities.length; term++) {
            int count = postings.pageCount(term);
            boolean setsApart = count > 1 && count <= most && isWord(postings.stem(term));
            rarities[term] = setsApart ? postings.rarity(count) : 0;
        }
        likenesses = ThreadLocal.withInitial(() -> new Likeness(postings.pageCount()));
    }

    private static boolean isWord(String stem) {
        return stem.length() > 1 && !stem.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The numbers of up to five pages, the closest first. */
    List<Integer> to(int page) {
        Likeness likeness = likenesses.get();
        BestTerms terms = bestTerms(page);
        for (int i = 0; i < terms.size; i++) {
            likeness.add(postings.lists(), terms.numbers[i], terms.weights[i] * rarities[terms.numbers[i]]);
        }
        likeness.leaveOut(page);
        return likeness.takeBest();
    }

    private BestTerms bestTerms(int number) {
        PageWords page = postings.page(number);
        FieldWeights fields = FieldWeights.of(page, postings.averages());
        TermCounts counts = new TermCounts();
        BestTerms best = new BestTerms();
        ByteReader reader = page.firstTerm();
        while (!reader.isAtEnd()) {
            int term = page.term(reader.number());
            counts.read(reader);
            if (rarities[term] > 0) {
                best.add(term, rarities[term] * strength(term, number, fields, counts));
            }
        }
        return best;
    }

    /** How much a page says of a stem. Only lists of stop words were cut and may not have the page. */
    private double strength(int term, int page, FieldWeights fields, TermCounts counts) {
        boolean isStop = postings.isStop(term);
        boolean isListed = !isStop || postings.lists().find(term, page) >= 0;
        return isListed ? Impact.share(fields.impact(counts, isStop)) : 0;
    }

    /** The terms that weigh most, the first of them first; of terms as heavy that with the lower number. */
    private static final class BestTerms {
        private final int[] numbers = new int[MOST_TERMS + 1];
        private final double[] weights = new double[MOST_TERMS + 1];
        private int size;

        void add(int number, double weight) {
            int place = size;
            while (place > 0 && isBefore(number, weight, place - 1)) {
                numbers[place] = numbers[place - 1];
                weights[place] = weights[place - 1];
                place--;
            }
            numbers[place] = number;
            weights[place] = weight;
            size = Math.min(MOST_TERMS, size + 1);
        }

        private boolean isBefore(int number, double weight, int other) {
            return weight > weights[other] || (weight == weights[other] && number < numbers[other]);
        }
    }

    /** How like all pages are to one. */
    private static final class Likeness {
        private final double[] scores;
        private final int[] shared;
        private int[] touched = new int[256];
        private int size;
        private final int[] best = new int[MOST_RELATED + 1];
        private final long[] bestScores = new long[MOST_RELATED + 1];

        Likeness(int pages) {
            scores = new double[pages];
            shared = new int[pages];
        }

        void add(PostingLists lists, int term, double value) {
            int end = lists.end(term);
            for (int at = lists.start(term); at < end; at++) {
                int page = lists.page(at);
                if (shared[page]++ == 0) {
                    touch(page);
                }
                scores[page] += value * Impact.share(lists.impact(at));
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
        List<Integer> takeBest() {
            int count = 0;
            for (int i = 0; i < size; i++) {
                int page = touched[i];
                if (shared[page] >= LEAST_SHARED) {
                    count = insert(page, Math.round(scores[page] * 1e6), count);
                }
                scores[page] = 0;
                shared[page] = 0;
            }
            size = 0;
            return Arrays.stream(best, 0, count).boxed().toList();
        }

        private int insert(int page, long score, int count) {
            int place = count;
            while (place > 0
                    && (score > bestScores[place - 1] || (score == bestScores[place - 1] && page < best[place - 1]))) {
                best[place] = best[place - 1];
                bestScores[place] = bestScores[place - 1];
                place--;
            }
            best[place] = page;
            bestScores[place] = score;
            return Math.min(MOST_RELATED, count + 1);
        }
    }
}
