package dev.galley.search;

import java.util.Arrays;
import java.util.Map;

/**
 * The pages of every stem, in their order: one array that all lists share, since a large site has millions of postings, and
 * adding one costs two looks at distant memory. Filled page by page, then stays. Of a list that is too long the pages that
 * say most are kept, and of those that say as much the first; what is too much is thrown away whenever the room is used up.
 */
final class PostingLists {
    /** How much room a list has beyond what is kept. */
    private static final int ROOM = 250;

    /** What stands of a list in {@link #lists}: where it begins, where it ends, where its room ends, how much is kept. */
    private static final int NUMBERS = 4;

    private static final int END = 1;
    private static final int LIMIT = 2;
    private static final int MOST = 3;

    /** Of a posting: its page above 6 bits of its impact and 32 of the number of its sections. */
    private static final int PAGE = 38;

    private final int[] lists;
    private final long[] postings;
    /** By list: what a page must say more than, once too many were added. */
    private final byte[] least;

    private final int[] byImpact = new int[Impact.COUNT];

    /**
     * @param counts how many pages each list will be given
     * @param most how many of them are kept
     */
    PostingLists(int[] counts, int[] most) {
        lists = new int[counts.length * NUMBERS];
        least = new byte[counts.length];
        Arrays.fill(least, (byte) -1);
        int start = 0;
        for (int list = 0; list < counts.length; list++) {
            int at = list * NUMBERS;
            lists[at] = start;
            lists[at + END] = start;
            start += Math.min(counts[list], most[list] + ROOM);
            lists[at + LIMIT] = start;
            lists[at + MOST] = most[list];
        }
        postings = new long[start];
    }

    /** Ended lists as they were written. */
    private PostingLists(int[] sizes, long[] postings) {
        lists = new int[sizes.length * NUMBERS];
        least = new byte[0];
        this.postings = postings;
        int start = 0;
        for (int list = 0; list < sizes.length; list++) {
            int at = list * NUMBERS;
            lists[at] = start;
            start += sizes[list];
            lists[at + END] = start;
            lists[at + LIMIT] = start;
            lists[at + MOST] = sizes[list];
        }
    }

    static PostingLists read(IndexSource in) {
        return new PostingLists(in.ints(), in.longs());
    }

    /** Writes ended lists. */
    void writeTo(IndexSink out) {
        int[] sizes = new int[lists.length / NUMBERS];
        Arrays.setAll(sizes, list -> end(list) - start(list));
        long[] compact = new long[Arrays.stream(sizes).sum()];
        int to = 0;
        for (int list = 0; list < sizes.length; list++) {
            System.arraycopy(postings, start(list), compact, to, sizes[list]);
            to += sizes[list];
        }
        out.ints(sizes).longs(compact);
    }

    /**
     * Ended lists, of which some are others.
     *
     * @param former where each list is taken from, by its new number; any number for those that are others
     * @param others the postings of those that are others, by their new numbers, as {@link #posting} makes them
     */
    PostingLists with(int[] former, Map<Integer, long[]> others) {
        int[] sizes = new int[former.length];
        Arrays.setAll(sizes, list -> {
            long[] other = others.get(list);
            return other == null ? end(former[list]) - start(former[list]) : other.length;
        });
        long[] all = new long[Arrays.stream(sizes).sum()];
        int to = 0;
        for (int list = 0; list < sizes.length; list++) {
            long[] other = others.get(list);
            if (other == null) {
                System.arraycopy(postings, start(former[list]), all, to, sizes[list]);
            } else {
                System.arraycopy(other, 0, all, to, sizes[list]);
            }
            to += sizes[list];
        }
        return new PostingLists(sizes, all);
    }

    /** A posting: a page's number, what it says, and the sections it names, as {@link SectionLists} numbers them. */
    static long posting(int page, int impact, int sections) {
        return ((long) page << PAGE) | ((long) impact << 32) | (sections & 0xffffffffL);
    }

    /** The postings of a list. */
    long[] postings(int list) {
        return Arrays.copyOfRange(postings, start(list), end(list));
    }

    static int pageOf(long posting) {
        return (int) (posting >>> PAGE);
    }

    static int impactOf(long posting) {
        return (int) (posting >>> 32) & 63;
    }

    /** Whether a page that says so much may be kept. */
    boolean takes(int list, int impact) {
        return impact > least[list];
    }

    /** Adds a page to a list: its number, what it says, and the sections it names, as {@link SectionLists} numbers them. */
    void add(int list, int page, int impact, int sections) {
        int at = list * NUMBERS;
        if (lists[at + END] == lists[at + LIMIT]) {
            sift(list);
        }
        postings[lists[at + END]++] = posting(page, impact, sections);
    }

    /** How many pages a list will have. */
    int finalSize(int list) {
        int at = list * NUMBERS;
        return Math.min(lists[at + MOST], lists[at + LIMIT] - lists[at]);
    }

    /** Ends the lists: no page will be added. */
    void end() {
        for (int list = 0; list < least.length; list++) {
            if (end(list) - start(list) > lists[list * NUMBERS + MOST]) {
                sift(list);
            }
        }
    }

    /** Keeps all pages above an impact, and the first few with it. */
    private void sift(int list) {
        int start = start(list);
        int end = end(list);
        Arrays.fill(byImpact, 0);
        for (int at = start; at < end; at++) {
            byImpact[impact(at)]++;
        }
        int lowest = Impact.COUNT - 1;
        int left = lists[list * NUMBERS + MOST];
        while (byImpact[lowest] < left) {
            left -= byImpact[lowest--];
        }
        int to = start;
        for (int at = start; at < end; at++) {
            if (impact(at) > lowest || (impact(at) == lowest && left-- > 0)) {
                postings[to++] = postings[at];
            }
        }
        lists[list * NUMBERS + END] = to;
        least[list] = (byte) lowest;
    }

    /** Where a list begins in all of them. */
    int start(int list) {
        return lists[list * NUMBERS];
    }

    /** Where a list ends. */
    int end(int list) {
        return lists[list * NUMBERS + END];
    }

    /** The page of a posting, by where it stands in all lists. */
    int page(int at) {
        return pageOf(postings[at]);
    }

    /** The posting's {@link Impact}, 0 to 63. */
    int impact(int at) {
        return impactOf(postings[at]);
    }

    /** The sections that the posting names, as {@link SectionLists} numbers them. */
    int sections(int at) {
        return (int) postings[at];
    }

    /** The posting of a page, negative if the list has not that page. */
    int find(int list, int page) {
        int found = Arrays.binarySearch(postings, start(list), end(list), (long) page << PAGE);
        int at = found < 0 ? -found - 1 : found;
        return at < end(list) && page(at) == page ? at : -1;
    }
}
