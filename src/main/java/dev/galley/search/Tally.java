package dev.galley.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Counts one stem in one page, section after section. Changes while a page is read; not for several threads. */
final class Tally {
    private static final Comparator<SectionUse> BEST_FIRST = Comparator.comparing(SectionUse::inHeading)
            .thenComparing(SectionUse::frequency)
            .reversed()
            .thenComparing(SectionUse::section);

    private final boolean stopWord;
    private float title;
    private float headings;
    private float body;
    private float[] counts = new float[1];
    private int[] places = new int[1];
    private int used;

    Tally(boolean stopWord) {
        this.stopWord = stopWord;
    }

    void addTitle(float weight) {
        title += weight;
    }

    void addHeading(int section, float weight) {
        headings += weight;
        // First the place: looking for it may make new arrays.
        int place = placeOf(section);
        places[place] |= 1;
    }

    void addLabel(float weight) {
        headings += weight;
    }

    void addBody(int section, float weight) {
        body += weight;
        int place = placeOf(section);
        counts[place] += weight;
    }

    /** Adds words that stand in no section: address and topic. */
    void addAround(float weight) {
        body += weight;
    }

    private int placeOf(int section) {
        if (used > 0 && places[used - 1] >>> 1 == section) {
            return used - 1;
        }
        if (used == places.length) {
            places = Arrays.copyOf(places, used * 2);
            counts = Arrays.copyOf(counts, used * 2);
        }
        places[used] = section << 1;
        counts[used] = 0;
        return used++;
    }

    float title() {
        return title;
    }

    float headings() {
        return headings;
    }

    float body() {
        return body;
    }

    /** The sections that use it most, packed, in their order. Of a stop word only those that have it in the heading. */
    int[] bestSections() {
        if (used == 1 && !stopWord) {
            return new int[] {use(0).packed()};
        }
        return IntStream.range(0, used)
                .mapToObj(this::use)
                .filter(use -> !stopWord || use.inHeading())
                .sorted(BEST_FIRST)
                .limit(PageWords.MOST_SECTIONS)
                .mapToInt(SectionUse::packed)
                .sorted()
                .toArray();
    }

    private SectionUse use(int place) {
        return new SectionUse(places[place] >>> 1, (places[place] & 1) != 0, SectionUse.frequency(counts[place]));
    }
}
