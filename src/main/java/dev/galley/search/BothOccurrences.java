package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The pages that two others share. Of each page it says what the weaker of both does. Immutable. */
final class BothOccurrences implements Occurrences {
    private static final Comparator<SectionUse> WEAKER =
            Comparator.<SectionUse>comparingInt(SectionUse::strength).thenComparing(SectionUse::inHeading);

    private final Occurrences a;
    private final Occurrences b;
    private final int[] placesInA;

    BothOccurrences(Occurrences a, Occurrences b) {
        this.a = a;
        this.b = b;
        placesInA = java.util.stream.IntStream.range(0, a.size())
                .filter(place -> b.place(a.page(place)) >= 0)
                .toArray();
    }

    private int inA(int place) {
        return placesInA[place];
    }

    private int inB(int place) {
        return b.place(page(place));
    }

    @Override
    public int pageCount() {
        return placesInA.length;
    }

    @Override
    public int size() {
        return placesInA.length;
    }

    @Override
    public int page(int place) {
        return a.page(inA(place));
    }

    @Override
    public int place(int page) {
        int inA = a.place(page);
        return inA < 0 ? inA : java.util.Arrays.binarySearch(placesInA, inA);
    }

    @Override
    public double weight(int place) {
        return Math.min(a.weight(inA(place)), b.weight(inB(place)));
    }

    @Override
    public boolean inTitle(int place) {
        return a.inTitle(inA(place)) && b.inTitle(inB(place));
    }

    /** The sections that both name. */
    @Override
    public List<SectionUse> sections(int place) {
        List<SectionUse> shared = new ArrayList<>();
        for (SectionUse use : a.sections(inA(place))) {
            b.sections(inB(place)).stream()
                    .filter(other -> other.section() == use.section())
                    .forEach(other -> shared.add(WEAKER.compare(use, other) <= 0 ? use : other));
        }
        return shared;
    }

    @Override
    public double[] fields(int place) {
        return a.weight(inA(place)) <= b.weight(inB(place)) ? a.fields(inA(place)) : b.fields(inB(place));
    }
}
