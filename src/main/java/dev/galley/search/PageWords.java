package dev.galley.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What one page says, counted: for each stem how often it stands where. Knows nothing of other pages. Immutable once
 * made; the arrays run side by side, sorted by stem, because a large site has millions of entries.
 */
final class PageWords {
    /** The largest number of sections a posting names. */
    static final int MOST_SECTIONS = 5;

    private final SearchDocument document;
    private final String[] stems;
    private final float[] title;
    private final float[] headings;
    private final float[] body;
    private final int[] sections;
    private final int[] sectionEnds;

    PageWords(SearchDocument document, Map<String, Tally> tallies) {
        this.document = document;
        int size = tallies.size();
        stems = new String[size];
        title = new float[size];
        headings = new float[size];
        body = new float[size];
        sectionEnds = new int[size];
        sections = fill(new TreeMap<>(tallies));
    }

    private int[] fill(Map<String, Tally> tallies) {
        IntStream.Builder all = IntStream.builder();
        int entry = 0;
        int end = 0;
        for (Map.Entry<String, Tally> each : tallies.entrySet()) {
            Tally tally = each.getValue();
            stems[entry] = each.getKey();
            title[entry] = tally.title();
            headings[entry] = tally.headings();
            body[entry] = tally.body();
            int[] best = tally.bestSections();
            Arrays.stream(best).forEach(all::add);
            end += best.length;
            sectionEnds[entry++] = end;
        }
        return all.build().toArray();
    }

    SearchDocument document() {
        return document;
    }

    /** How many different stems there are; entries count from 0. */
    int size() {
        return stems.length;
    }

    String stem(int entry) {
        return stems[entry];
    }

    float title(int entry) {
        return title[entry];
    }

    float headings(int entry) {
        return headings[entry];
    }

    float body(int entry) {
        return body[entry];
    }

    float titleLength() {
        return sum(title);
    }

    float headingsLength() {
        return sum(headings);
    }

    float bodyLength() {
        return sum(body);
    }

    private static float sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) sum;
    }

    /** The sections that say most of a stem, in their order. */
    List<SectionUse> sections(int entry) {
        int start = entry == 0 ? 0 : sectionEnds[entry - 1];
        return Arrays.stream(sections, start, sectionEnds[entry])
                .mapToObj(SectionUse::unpacked)
                .toList();
    }
}
