package dev.galley.search;

import java.util.Collection;

/** How long the parts of all pages are together, in twentieths of a weighted word. Not for use by several threads. */
final class LengthSums {
    private static final int NUMBERS = 7;

    private static final int PAGES = 0;
    private static final int TITLES = 1;
    private static final int HEADINGS = 2;
    private static final int BODIES = 3;
    private static final int SECTIONS = 4;
    private static final int SECTION_TEXTS = 5;
    private static final int SECTION_HEADINGS = 6;

    private final long[] sums = new long[NUMBERS];

    static LengthSums of(Collection<PageWords> pages) {
        LengthSums sums = new LengthSums();
        pages.forEach(page -> sums.add(page, 1));
        return sums;
    }

    /** Adds a page, or takes it out again. */
    void add(PageWords page, int times) {
        sums[PAGES] += times;
        sums[TITLES] += (long) times * page.titleLength();
        sums[HEADINGS] += (long) times * page.headingsLength();
        sums[BODIES] += (long) times * page.bodyLength();
        sums[SECTIONS] += (long) times * page.sectionCount();
        for (int section = 0; section < page.sectionCount(); section++) {
            sums[SECTION_TEXTS] += (long) times * page.sectionLength(section);
            sums[SECTION_HEADINGS] += (long) times * page.headingLength(section);
        }
    }

    Averages averages() {
        return new Averages(
                Averages.average(sums[TITLES], sums[PAGES]),
                Averages.average(sums[HEADINGS], sums[PAGES]),
                Averages.average(sums[BODIES], sums[PAGES]),
                Averages.average(sums[SECTION_TEXTS], sums[SECTIONS]),
                Averages.average(sums[SECTION_HEADINGS], sums[SECTIONS]));
    }

    void writeTo(IndexSink out) {
        out.longs(sums);
    }

    static LengthSums read(IndexSource in) {
        LengthSums sums = new LengthSums();
        System.arraycopy(in.longs(), 0, sums.sums, 0, NUMBERS);
        return sums;
    }
}
