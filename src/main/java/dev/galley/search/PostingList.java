package dev.galley.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The pages of one stem, in their order. Grows while the site is read, then stays. */
final class PostingList {
    private final int pageCount;
    private int[] pages;
    private int[] entries;
    private byte[] impacts;
    private int size;

    /** @param pageCount how many pages have the stem, listed or not */
    PostingList(int pageCount) {
        this.pageCount = pageCount;
        pages = new int[pageCount];
        entries = new int[pageCount];
        impacts = new byte[pageCount];
    }

    /** Adds a page: its number, the stem's place in its words, and 1 to 62 for how much it says. */
    void add(int page, int entry, int impact, boolean inTitle) {
        pages[size] = page;
        entries[size] = entry;
        impacts[size++] = (byte) ((impact << 1) | (inTitle ? 1 : 0));
    }

    /** The list without all but the pages that say most. */
    PostingList best(int most) {
        if (size <= most) {
            return this;
        }
        PostingList best = new PostingList(pageCount);
        IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(place -> -impacts[place])
                        .thenComparing(place -> place))
                .limit(most)
                .sorted()
                .forEach(place -> best.add(pages[place], entries[place], impact(place), inTitle(place)));
        return best.trimmed();
    }

    private PostingList trimmed() {
        pages = Arrays.copyOf(pages, size);
        entries = Arrays.copyOf(entries, size);
        impacts = Arrays.copyOf(impacts, size);
        return this;
    }

    /** How many pages have the stem; more than {@link #size()} if the list was cut. */
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

    /** How much the page says of the stem, 1 to 62. */
    int impact(int place) {
        return impacts[place] >> 1;
    }

    boolean inTitle(int place) {
        return (impacts[place] & 1) != 0;
    }

    /** The weighted frequency that the impact stands for. */
    double weight(int place) {
        double impact = impact(place);
        return Postings.SATURATION * impact / (63 - impact);
    }
}
