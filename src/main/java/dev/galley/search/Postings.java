package dev.galley.search;

import java.util.Arrays;
import java.util.List;

/**
 * For each stem the pages that have it and how much they say of it: BM25F over title, headings and body (Robertson,
 * Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004). Immutable once made.
 */
final class Postings {
    /** The BM25 constant that says how soon more of the same counts no more. */
    static final double SATURATION = 1.2;

    /** Pages listed for a stem, the best first when there are more: the tail changes no first page of results. */
    static final int MOST_PAGES = 1_000;

    /** Pages listed for a stop word that has them in no title or heading. */
    private static final int MOST_STOP_PAGES = 100;

    /** A stop word counts as one that at least one page in so many has, or "what" would decide a question. */
    private static final int STOP_PAGES_IN = 4;

    private final List<PageWords> pages;
    private final Vocabulary vocabulary;
    private final PostingLists lists;
    private final SectionLists sections;
    private final Averages averages;

    /** Postings that are made already. */
    Postings(
            List<PageWords> pages,
            Vocabulary vocabulary,
            PostingLists lists,
            SectionLists sections,
            Averages averages) {
        this.pages = pages;
        this.vocabulary = vocabulary;
        this.lists = lists;
        this.sections = sections;
        this.averages = averages;
    }

    Postings(List<PageWords> pages, Vocabulary vocabulary, Averages averages) {
        this(pages, vocabulary, emptyLists(vocabulary), new SectionLists(), averages);
        BestSections best = new BestSections(averages);
        TermCounts counts = new TermCounts();
        for (int page = 0; page < pages.size(); page++) {
            addPage(page, counts, best);
        }
        lists.end();
    }

    private static PostingLists emptyLists(Vocabulary vocabulary) {
        int[] counts = new int[vocabulary.stemCount()];
        Arrays.setAll(counts, vocabulary::pages);
        return new PostingLists(counts, most(vocabulary));
    }

    /** How many pages are listed at most, by stem. */
    static int[] most(Vocabulary vocabulary) {
        int[] most = new int[vocabulary.stemCount()];
        Arrays.setAll(most, term -> most(vocabulary, term));
        return most;
    }

    private static int most(Vocabulary vocabulary, int term) {
        boolean stop = vocabulary.isStop(term) && vocabulary.pages(term) > MOST_STOP_PAGES;
        int prominent = Math.min(MOST_PAGES, vocabulary.prominentPages(term));
        return stop ? Math.max(MOST_STOP_PAGES, prominent) : MOST_PAGES;
    }

    private void addPage(int number, TermCounts counts, BestSections best) {
        PageWords page = pages.get(number);
        FieldWeights fields = FieldWeights.of(page, averages);
        ByteReader reader = page.firstTerm();
        while (!reader.isAtEnd()) {
            int term = page.term(reader.number());
            counts.read(reader);
            boolean isStop = vocabulary.isStop(term);
            int impact = fields.impact(counts, isStop);
            if (lists.takes(term, impact)) {
                best.choose(page, counts, isStop, BestSections.most(lists.finalSize(term)));
                lists.add(term, number, impact, sections.add(best, counts.title() > 0));
            }
        }
    }

    int pageCount() {
        return pages.size();
    }

    int stemCount() {
        return vocabulary.stemCount();
    }

    String stem(int term) {
        return vocabulary.stem(term);
    }

    PostingList list(int term) {
        return new PostingList(lists, term, pageCount(term));
    }

    /** The words and stems. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All lists. */
    PostingLists lists() {
        return lists;
    }

    PageWords page(int number) {
        return pages.get(number);
    }

    Averages averages() {
        return averages;
    }

    /** Whether a stem is that of a word without weight. */
    boolean isStop(int term) {
        return vocabulary.isStop(term);
    }

    /** How many pages a stem counts for. */
    int pageCount(int term) {
        int count = vocabulary.pages(term);
        return vocabulary.isStop(term) ? Math.max(count, pages.size() / STOP_PAGES_IN) : count;
    }

    /** The number of a stem, negative if no page has it. */
    int term(String stem) {
        return vocabulary.term(stem);
    }

    /** What a posting's weight is made of: title, headings and text. Looks through all words of the page. */
    double[] fields(int term, int place) {
        PageWords page = pages.get(list(term).page(place));
        TermCounts counts = new TermCounts();
        ByteReader reader = page.firstTerm();
        while (!reader.isAtEnd()) {
            int each = page.term(reader.number());
            counts.read(reader);
            if (each == term) {
                return FieldWeights.of(page, averages).of(counts, vocabulary.isStop(term));
            }
        }
        return new double[] {0, 0, 0};
    }

    /** The sections that postings name. */
    SectionLists sections() {
        return sections;
    }

    /** The sections that a posting names, in their order. */
    List<SectionUse> sections(int term, int place) {
        return sections.uses(lists.sections(lists.start(term) + place));
    }

    /** How rare a stem is that counts for so many pages: BM25's inverse document frequency, never negative. */
    double rarity(int pageCount) {
        return Math.log(1 + (pages.size() - pageCount + 0.5) / (pageCount + 0.5));
    }
}
