package dev.galley.search;

import java.util.Arrays;

/** The pages of one stem, in their order. Grows while the site is read, then stays. */
final class PostingList {
    private final int pageCount;
    private int[] pages;
    private int[] entries;
    private byte[] impacts;
    private byte[] titles;
    private int size;

    /** @param pageCount how many pages the stem counts for, listed or not */
    PostingList(int pageCount, int capacity) {
        this.pageCount = pageCount;
        pages = new int[capacity];
        entries = new int[capacity];
        impacts = new byte[capacity];
        titles = new byte[capacity];
    }

    /**
     * Adds a page: its number, the stem's place in its words, and what it says of it.
     *
     * @param titleWords how many words the title has that has the stem, 0 if it does not have it
     */
    void add(int page, int entry, double weight, int titleWords) {
        pages[size] = page;
        entries[size] = entry;
        titles[size] = (byte) Impact.titleCode(titleWords);
        impacts[size] = (byte) Impact.of(weight, titles[size]);
        size++;
    }

    /** The list with no more than the pages that say most. */
    PostingList best(int most) {
        if (size <= most) {
            return this;
        }
        int[] byImpact = new int[Impact.COUNT];
        for (int place = 0; place < size; place++) {
            byImpact[rank(place)]++;
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
            boolean isLeast = rank(place) == least;
            if (rank(place) > least || (isLeast && left-- > 0)) {
                best.copy(this, place);
            }
        }
        best.trim();
        return best;
    }

    private int rank(int place) {
        return Impact.rank(impacts[place], titles[place]);
    }

    private void copy(PostingList other, int place) {
        pages[size] = other.pages[place];
        entries[size] = other.entries[place];
        impacts[size] = other.impacts[place];
        titles[size++] = other.titles[place];
    }

    private void trim() {
        pages = Arrays.copyOf(pages, size);
        entries = Arrays.copyOf(entries, size);
        impacts = Arrays.copyOf(impacts, size);
        titles = Arrays.copyOf(titles, size);
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

    /** The posting's impact and title in one digit. */
    int code(int place) {
        return Impact.code(impacts[place], titles[place]);
    }

    boolean inTitle(int place) {
        return titles[place] > 0;
    }

    /** The share of the title that the stem makes, 0 to 1. */
    double titleShare(int place) {
        return Impact.titleShare(titles[place]);
    }

    /** How much the page says of the stem, as a share of the most that can be said: above 0, below 1. */
    double share(int place) {
        return Impact.share(impacts[place], titles[place]);
    }

    /** The weighted frequency that the impact stands for. */
    double weight(int place) {
        double share = share(place);
        return Postings.SATURATION * share / (1 - share);
    }
}
