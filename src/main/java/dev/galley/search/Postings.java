package dev.galley.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * For each stem the pages that have it and how much they say of it: BM25F over title, headings and body (Robertson,
 * Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004). Immutable once made.
 */
final class Postings {
    /** The BM25 constant that says how soon more of the same counts no more. */
    static final double SATURATION = 1.2;

    /** Pages listed for a stem, the best first when there are more: the tail changes no first page of results. */
    static final int MOST_PAGES = 500;

    /** Pages listed for a stop word that has them in no title or heading. */
    private static final int MOST_STOP_PAGES = 100;

    /** The least of the four strengths that plain postings have. */
    static final int PLAIN_LEAST = 2;

    /** A stop word counts as one that at least one page in so many has, or "what" would decide a question. */
    private static final int STOP_PAGES_IN = 4;

    private final List<PageWords> pages;
    private final Set<String> stopStems;
    private final String[] stems;
    private final PostingList[] lists;
    private final IdentityHashMap<TermDictionary, int[]> termsOfDictionaries = new IdentityHashMap<>();
    private final Averages averages;

    Postings(List<PageWords> pages, Set<String> stopStems) {
        this.pages = pages;
        this.stopStems = stopStems;
        averages = Averages.of(pages);
        stems = stems();
        numberTerms();
        lists = invert();
    }

    private String[] stems() {
        Set<String> all = new HashSet<>();
        dictionaries().forEach(dictionary -> all.addAll(dictionary.stems()));
        String[] sorted = all.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    private Set<TermDictionary> dictionaries() {
        Set<TermDictionary> all = Collections.newSetFromMap(new IdentityHashMap<>());
        pages.forEach(page -> all.add(page.dictionary()));
        return all;
    }

    /** The numbers that the terms of each dictionary have among all. */
    private void numberTerms() {
        Map<String, Integer> numbers = new HashMap<>(stems.length * 2);
        for (int term = 0; term < stems.length; term++) {
            numbers.put(stems[term], term);
        }
        for (TermDictionary dictionary : dictionaries()) {
            termsOfDictionaries.put(
                    dictionary,
                    dictionary.stems().stream()
                            .mapToInt(stem -> numbers.getOrDefault(stem, -1))
                            .toArray());
        }
    }

    private PostingList[] invert() {
        int[] counts = new int[stems.length];
        for (PageWords page : pages) {
            int[] terms = termsOf(page);
            for (int entry = 0; entry < page.size(); entry++) {
                counts[terms[page.term(entry)]]++;
            }
        }
        PostingList[] all = new PostingList[stems.length];
        Arrays.setAll(all, term -> new PostingList(pageCount(term, counts[term]), counts[term]));
        for (int page = 0; page < pages.size(); page++) {
            addPage(page, all);
        }
        Arrays.setAll(all, term -> cut(stems[term], all[term]));
        return all;
    }

    private int pageCount(int term, int count) {
        return stopStems.contains(stems[term]) ? Math.max(count, pages.size() / STOP_PAGES_IN) : count;
    }

    private int[] termsOf(PageWords page) {
        return termsOfDictionaries.getOrDefault(page.dictionary(), new int[0]);
    }

    private void addPage(int page, PostingList[] all) {
        PageWords words = pages.get(page);
        FieldWeights fields = FieldWeights.of(words, averages);
        int[] terms = termsOf(words);
        for (int entry = 0; entry < words.size(); entry++) {
            int term = terms[words.term(entry)];
            double[] weights = fields.of(words, entry, stopStems.contains(stems[term]));
            double weight = weights[0] + weights[1] + weights[2];
            all[term].add(page, entry, weight, words.title(entry) > 0);
        }
    }

    private PostingList cut(String stem, PostingList list) {
        boolean stop = stopStems.contains(stem) && list.size() > MOST_STOP_PAGES;
        return list.best(stop ? Math.max(MOST_STOP_PAGES, prominent(list)) : MOST_PAGES);
    }

    /** On how many of its pages a stop word stands in the title or a heading. */
    private int prominent(PostingList list) {
        int count = 0;
        for (int place = 0; place < list.size(); place++) {
            PageWords page = pages.get(list.page(place));
            int entry = list.entry(place);
            count += page.title(entry) > 0 || page.headings(entry) > 0 ? 1 : 0;
        }
        return Math.min(MOST_PAGES, count);
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
        return termsOf(pages.get(page))[pages.get(page).term(entry)];
    }

    /** The number of a stem, negative if no page has it. */
    int term(String stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** What a posting's weight is made of: title, headings and text. */
    double[] fields(int term, int place) {
        PostingList list = lists[term];
        PageWords page = pages.get(list.page(place));
        return FieldWeights.of(page, averages).of(page, list.entry(place), stopStems.contains(stems[term]));
    }

    /** The sections that a posting names, in their order. */
    List<SectionUse> sections(int term, int place) {
        PostingList list = lists[term];
        List<SectionUse> uses = BestSections.of(
                pages.get(list.page(place)),
                list.entry(place),
                averages,
                stopStems.contains(stems[term]),
                BestSections.most(list.size()));
        return isPlain(list, place, uses)
                ? List.of(new SectionUse(uses.get(0).section(), plainStrength(uses.get(0)), false))
                : uses;
    }

    private static int plainStrength(SectionUse use) {
        return Math.max(PLAIN_LEAST, Math.min(PLAIN_LEAST + 3, use.strength()));
    }

    /** Whether a posting says no more than in which one section the stem stands: most do, and are written shorter. */
    boolean isPlain(PostingList list, int place, List<SectionUse> uses) {
        return uses.size() == 1 && !list.inTitle(place) && !uses.get(0).inHeading();
    }

    /** How rare a stem is: BM25's inverse document frequency, never negative. */
    double rarity(PostingList list) {
        return Math.log(1 + (pages.size() - list.pageCount() + 0.5) / (list.pageCount() + 0.5));
    }
}
