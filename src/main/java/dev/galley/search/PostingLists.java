package dev.galley.search;

import java.util.Arrays;

/**
 * The pages of every stem, in their order: arrays that all lists share, since a large site has millions of postings. Filled
 * page by page, then stays. Of a list that is too long the pages that say most are kept, and of those that say as much the
 * first; what is too much is thrown away whenever the room is used up.
 */
final class PostingLists {
    /** How much room a list has beyond what is kept. */
    private static final int ROOM = 250;

    private final int[] starts;
    private final int[] sizes;
    private final int[] most;
    private final int[] pages;
    private final int[] sections;
    private final byte[] impacts;
    /** By list: what a page must say more than, once too many were added. */
    private final byte[] least;

    private final int[] byImpact = new int[Impact.COUNT];

    /**
     * @param counts how many pages each list will be given
     * @param most how many of them are kept
     */
    PostingLists(int[] counts, int[] most) {
        this.most = most;
        starts = new int[counts.length + 1];
        sizes = new int[counts.length];
        for (int list = 0; list < counts.length; list++) {
            starts[list + 1] = starts[list] + Math.min(counts[list], most[list] + ROOM);
        }
        pages = new int[starts[counts.length]];
        sections = new int[starts[counts.length]];
        impacts = new byte[starts[counts.length]];
        least = new byte[counts.length];
        Arrays.fill(least, (byte) -1);
    }

    /** Whether a page that says so much may be kept. */
    boolean takes(int list, int impact) {
        return impact > least[list];
    }

    /** Adds a page to a list: its number, what it says, and the sections it names, as {@link SectionLists} numbers them. */
    void add(int list, int page, int impact, int sectionList) {
        if (starts[list] + sizes[list] == starts[list + 1]) {
            sift(list);
        }
        int at = starts[list] + sizes[list]++;
        pages[at] = page;
        sections[at] = sectionList;
        impacts[at] = (byte) impact;
    }

    /** How many pages a list will have. */
    int finalSize(int list) {
        return Math.min(most[list], starts[list + 1] - starts[list]);
    }

    /** Ends the lists: no page will be added. */
    void end() {
        for (int list = 0; list < sizes.length; list++) {
            if (sizes[list] > most[list]) {
                sift(list);
            }
        }
    }

    /** Keeps all pages above an impact, and the first few with it. */
    private void sift(int list) {
        int start = starts[list];
        int end = start + sizes[list];
        Arrays.fill(byImpact, 0);
        for (int at = start; at < end; at++) {
            byImpact[impacts[at]]++;
        }
        int lowest = Impact.COUNT - 1;
        int left = most[list];
        while (byImpact[lowest] < left) {
            left -= byImpact[lowest--];
        }
        least[list] = (byte) lowest;
        int to = start;
        for (int at = start; at < end; at++) {
            if (impacts[at] > lowest || (impacts[at] == lowest && left-- > 0)) {
                pages[to] = pages[at];
                sections[to] = sections[at];
                impacts[to++] = impacts[at];
            }
        }
        sizes[list] = to - start;
    }

    /** Where a list begins in all of them. */
    int start(int list) {
        return starts[list];
    }

    /** Where a list ends. */
    int end(int list) {
        return starts[list] + sizes[list];
    }

    /** The page of a posting, by where it stands in all lists. */
    int page(int at) {
        return pages[at];
    }

    /** The sections that the posting names, as {@link SectionLists} numbers them. */
    int sections(int at) {
        return sections[at];
    }

    /** The posting's {@link Impact}, 0 to 63. */
    int impact(int at) {
        return impacts[at];
    }

    /** The posting of a page, negative if the list has not that page. */
    int find(int list, int page) {
        return Arrays.binarySearch(pages, start(list), end(list), page);
    }
}
