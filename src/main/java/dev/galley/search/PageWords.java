package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        sections = fill(tallies);
    }

    private int[] fill(Map<String, Tally> tallies) {
        int[] all = new int[tallies.size() * 2];
        int end = 0;
        int entry = 0;
        for (Map.Entry<String, Tally> each : sorted(tallies)) {
            Tally tally = each.getValue();
            stems[entry] = each.getKey();
            title[entry] = tally.title();
            headings[entry] = tally.headings();
            body[entry] = tally.body();
            int[] best = tally.bestSections();
            if (end + best.length > all.length) {
                all = Arrays.copyOf(all, all.length * 2 + best.length);
            }
            System.arraycopy(best, 0, all, end, best.length);
            end += best.length;
            sectionEnds[entry++] = end;
        }
        return Arrays.copyOf(all, end);
    }

    private static List<Map.Entry<String, Tally>> sorted(Map<String, Tally> tallies) {
        List<Map.Entry<String, Tally>> sorted = new ArrayList<>(tallies.entrySet());
        sorted.sort(Map.Entry.comparingByKey());
        return sorted;
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
