package dev.galley.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * For each stem the pages that have it and how much they say of it: BM25F over title, headings and body (Robertson,
 * Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004), squeezed into 0 to 62 so that the
 * browser needs neither counts nor lengths. Immutable once made.
 */
final class Postings {
    /** The BM25 constant that says how soon more of the same counts no more. */
    static final double SATURATION = 1.2;

    /** Pages listed for a stem, the best first when there are more: the tail changes no first page of results. */
    static final int MOST_PAGES = 1_500;

    /** Pages listed for a stop word that has them in no title or heading. */
    private static final int MOST_STOP_PAGES = 100;

    private static final double TITLE_WEIGHT = 4;
    private static final double HEADINGS_WEIGHT = 2;
    private static final double STOP_BODY_WEIGHT = 0.1;

    private final List<PageWords> pages;
    private final Set<String> stopStems;
    private final String[] stems;
    private final PostingList[] lists;
    private final int[][] termsOfPages;
    private final double titleAverage;
    private final double headingsAverage;
    private final double bodyAverage;

    Postings(List<PageWords> pages, Set<String> stopStems) {
        this.pages = pages;
        this.stopStems = stopStems;
        titleAverage =
                average(pages.stream().mapToDouble(PageWords::titleLength).toArray());
        headingsAverage =
                average(pages.stream().mapToDouble(PageWords::headingsLength).toArray());
        bodyAverage = average(pages.stream().mapToDouble(PageWords::bodyLength).toArray());
        Map<String, Integer> frequencies = frequencies();
        stems = frequencies.keySet().stream().sorted().toArray(String[]::new);
        termsOfPages = new int[pages.size()][];
        lists = invert(frequencies);
    }

    private static double average(double[] values) {
        return Math.max(1, Arrays.stream(values).average().orElse(1));
    }

    private Map<String, Integer> frequencies() {
        Map<String, Integer> frequencies = new HashMap<>();
        for (PageWords page : pages) {
            for (int entry = 0; entry < page.size(); entry++) {
                frequencies.merge(page.stem(entry), 1, Integer::sum);
            }
        }
        return frequencies;
    }

    private PostingList[] invert(Map<String, Integer> frequencies) {
        PostingList[] all = new PostingList[stems.length];
        Map<String, Integer> terms = new HashMap<>(stems.length * 2);
        for (int term = 0; term < stems.length; term++) {
            all[term] = new PostingList(frequencies.getOrDefault(stems[term], 0));
            terms.put(stems[term], term);
        }
        for (int page = 0; page < pages.size(); page++) {
            addPage(page, terms, all);
        }
        Arrays.setAll(all, term -> cut(stems[term], all[term]));
        return all;
    }

    private void addPage(int page, Map<String, Integer> terms, PostingList[] all) {
        PageWords words = pages.get(page);
        double title = TITLE_WEIGHT / (0.6 + 0.4 * words.titleLength() / titleAverage);
        double headings = HEADINGS_WEIGHT / (0.5 + 0.5 * words.headingsLength() / headingsAverage);
        double body = 1 / (0.5 + 0.5 * words.bodyLength() / bodyAverage);
        int[] own = new int[words.size()];
        termsOfPages[page] = own;
        for (int entry = 0; entry < words.size(); entry++) {
            String stem = words.stem(entry);
            own[entry] = terms.getOrDefault(stem, -1);
            double bodyCount = words.body(entry) * (stopStems.contains(stem) ? STOP_BODY_WEIGHT : 1);
            double weight = title * words.title(entry) + headings * words.headings(entry) + body * bodyCount;
            all[own[entry]].add(page, entry, impact(weight), words.title(entry) > 0);
        }
    }

    private static int impact(double weight) {
        return (int) Math.max(1, Math.min(62, Math.round(63 * weight / (weight + SATURATION))));
    }

    private PostingList cut(String stem, PostingList list) {
        boolean titled = !stopStems.contains(stem) || list.pageCount() <= MOST_STOP_PAGES;
        return list.best(titled ? MOST_PAGES : Math.max(MOST_STOP_PAGES, prominent(list)));
    }

    /** On how many of its pages a stop word stands in the title or a heading. */
    private int prominent(PostingList list) {
        long count = IntStream.range(0, list.size())
                .filter(i -> isProminent(pages.get(list.page(i)), list.entry(i)))
                .count();
        return (int) Math.min(MOST_PAGES, count);
    }

    private static boolean isProminent(PageWords page, int entry) {
        return page.title(entry) > 0 || page.headings(entry) > 0;
    }

    int pageCount() {
        return pages.size();
    }

    int stemCount() {
        return stems.length;
    }

    String stem(int term) {
        return stems[term];
    }

    PostingList list(int term) {
        return lists[term];
    }

    /** The number of a page's stem, by its place in the words of the page. */
    int term(int page, int entry) {
        return termsOfPages[page][entry];
    }

    /** The number of a stem, negative if no page has it. */
    int term(String stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** The sections that a posting names. */
    List<SectionUse> sections(PostingList list, int place) {
        return pages.get(list.page(place)).sections(list.entry(place));
    }

    /** How rare a stem is: BM25's inverse document frequency, never negative. */
    double rarity(PostingList list) {
        return Math.log(1 + (pages.size() - list.pageCount() + 0.5) / (list.pageCount() + 0.5));
    }
}
