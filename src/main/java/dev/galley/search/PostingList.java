package dev.galley.search;

import java.util.Arrays;

/** The pages of one stem, in their order. Grows while the site is read, then stays. */
final class PostingList {
    private final int pageCount;
    private int[] pages;
    private int[] entries;
    private byte[] impacts;
    private int size;

    /** @param pageCount how many pages the stem counts for, listed or not */
    PostingList(int pageCount, int capacity) {
        this.pageCount = pageCount;
        pages = new int[capacity];
        entries = new int[capacity];
        impacts = new byte[capacity];
    }

    /** Adds a page: its number, the stem's place in its words, and what it says of it. */
    void add(int page, int entry, double weight, boolean inTitle) {
        pages[size] = page;
        entries[size] = entry;
        impacts[size++] = (byte) Impact.of(weight, inTitle);
    }

    /** The list with no more than the pages that say most. */
    PostingList best(int most) {
        if (size <= most) {
            return this;
        }
        int[] byImpact = new int[Impact.COUNT];
        for (int place = 0; place < size; place++) {
            byImpact[impacts[place]]++;
        }
        int least = Impact.COUNT - 1;
        int above = 0;
        while (above + byImpact[least] < most) {
            above += byImpact[least--];
        }
        return sifted(least, most - above);
    }

    /** Keeps all pages above an impact, and the first few with it. */
    private PostingList sifted(int least, int ofLeast) {
        PostingList best = new PostingList(pageCount, size);
        int left = ofLeast;
        for (int place = 0; place < size; place++) {
            boolean isLeast = impacts[place] == least;
            if (impacts[place] > least || (isLeast && left-- > 0)) {
                best.copy(this, place);
            }
        }
        best.trim();
        return best;
    }

    private void copy(PostingList other, int place) {
        pages[size] = other.pages[place];
        entries[size] = other.entries[place];
        impacts[size++] = other.impacts[place];
    }

    private void trim() {
        pages = Arrays.copyOf(pages, size);
        entries = Arrays.copyOf(entries, size);
        impacts = Arrays.copyOf(impacts, size);
    }

    /** How many pages the stem counts for; more than {@link #size()} if the list was cut or the stem is a stop word's. */
    int pageCount() {
        return pageCount;
    }

    int size() {
        return size;
    }

    /** Where a page stands in the list, negative if it is not listed. */
    int place(int page) {
        return Arrays.binarySearch(pages, 0, size, page);
    }

    int page(int place) {
        return pages[place];
    }

    int entry(int place) {
        return entries[place];
    }

    /** The posting's {@link Impact}, 0 to 63. */
    int impact(int place) {
        return impacts[place];
    }

    boolean inTitle(int place) {
        return Impact.isInTitle(impacts[place]);
    }

    /** How much the page says of the stem, as a share of the most that can be said: above 0, below 1. */
    double share(int place) {
        return Impact.share(impacts[place]);
    }

    /** The weighted frequency that the impact stands for. */
    double weight(int place) {
        double share = share(place);
        return Postings.SATURATION * share / (1 - share);
    }
}
