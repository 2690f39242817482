package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What takes most of an index: pages, terms, and the junk that pages carry. Bytes are those of the index's files before
 * compression, about. Immutable.
 */
public final class IndexWeights {
    private static final int MOST = 10;

    /** A page and what it takes: the words in the postings, and the text for excerpts. */
    public record PageWeight(String url, String title, long bytes, long textBytes) {}

    /** A term, as its stem, what it takes, and how many pages have it. */
    public record TermWeight(String term, long bytes, int pages) {}

    private final List<PageWeight> pages = new ArrayList<>();
    private final List<TermWeight> terms = new ArrayList<>();
    private final List<Junk> junk = new ArrayList<>();

    public IndexWeights(SearchIndex index) {
        long[] ofPages = new long[index.documentCount()];
        weigh(index, ofPages);
        for (int page = 0; page < ofPages.length; page++) {
            SearchDocument document = index.pages().get(page).document();
            long text = textBytes(document);
            pages.add(new PageWeight(document.url(), document.title(), ofPages[page] + text, text));
            Junk.of(document).ifPresent(junk::add);
        }
        pages.sort(Comparator.comparingLong((PageWeight page) -> -page.bytes()).thenComparing(PageWeight::url));
        terms.sort(Comparator.comparingLong((TermWeight term) -> -term.bytes()).thenComparing(TermWeight::term));
        junk.sort(Comparator.comparingLong((Junk each) -> -each.characters()).thenComparing(Junk::url));
    }

    private void weigh(SearchIndex index, long[] ofPages) {
        Postings postings = index.postings();
        Map<String, Long> ofWords = new TreeMap<>();
        index.words().forEach(word -> ofWords.merge(word.stem(), 5 + bytes(word.surface()) / 2, Long::sum));
        for (int term = 0; term < postings.stemCount(); term++) {
            PostingList list = postings.list(term);
            long bytes = ofWords.getOrDefault(postings.stem(term), 0L) + 2 + bytes(postings.stem(term)) / 2;
            int before = 0;
            for (int place = 0; place < list.size(); place++) {
                long posting = digits(list.page(place) - before) + 1 + sections(postings.sections(term, place));
                before = list.page(place);
                ofPages[before] += posting;
                bytes += posting;
            }
            terms.add(new TermWeight(postings.stem(term), bytes, list.pageCount()));
        }
    }

    private static long sections(List<SectionUse> sections) {
        long length = sections.isEmpty() ? 2 : 0;
        int before = 0;
        for (SectionUse use : sections) {
            length += 1 + digits((long) use.section() - before);
            before = use.section();
        }
        return length;
    }

    /** How many characters a number takes, five bits each. */
    private static long digits(long value) {
        return Math.max(1, (64 - Long.numberOfLeadingZeros(value) + 4) / 5);
    }

    private static long textBytes(SearchDocument document) {
        return document.sections().stream()
                .mapToLong(section -> bytes(section.text()) + bytes(section.code()))
                .sum();
    }

    private static long bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }

    /** The ten pages that take most, the heaviest first. */
    public List<PageWeight> pages() {
        return pages.stream().limit(MOST).toList();
    }

    /** The ten terms that take most, the heaviest first. */
    public List<TermWeight> terms() {
        return terms.stream().limit(MOST).toList();
    }

    /** The ten pages with most junk, that with most characters of it first. */
    public List<Junk> junk() {
        return junk.stream().limit(MOST).toList();
    }
}
