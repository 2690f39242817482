package dev.galley.search;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;

/** The pages of an index, each read when it is asked for. Thread-safe if what reads them is. */
final class LoadedPages extends AbstractList<PageWords> implements RandomAccess {
    private static final int[] NO_TERMS = {};

    private final List<String> urls;
    private final Vocabulary vocabulary;
    private final Map<Integer, AnalysedPage> others;
    private final Function<String, AnalysedPage> load;

    /**
     * @param vocabulary numbers the stems
     * @param others pages that are not to be read, by number
     * @param load reads the page of an address
     */
    LoadedPages(
            String[] urls,
            Vocabulary vocabulary,
            Map<Integer, AnalysedPage> others,
            Function<String, AnalysedPage> load) {
        this.urls = List.of(urls);
        this.vocabulary = vocabulary;
        this.others = Map.copyOf(others);
        this.load = load;
    }

    /** The addresses of all pages, in order. */
    List<String> urls() {
        return urls;
    }

    @Override
    public int size() {
        return urls.size();
    }

    @Override
    public PageWords get(int number) {
        AnalysedPage page = analysed(number);
        PageTerms terms = new PageTerms(page);
        ByteWriter words = new ByteWriter().bytes(page.words(), 0, terms.start());
        int[] numbers = new int[64];
        int count = 0;
        while (terms.next()) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count] = vocabulary.term(terms.stem());
            words.number(count++).bytes(page.words(), terms.countsStart(), terms.end());
        }
        return new PageWords(page.url(), page.fields(), words.toBytes(), numbers);
    }

    /** The words of a page. */
    AnalysedPage analysed(int number) {
        AnalysedPage other = others.get(number);
        return other == null ? load.apply(urls.get(number)) : other;
    }

    /** A page of which only the lengths are wanted. */
    static PageWords lengths(AnalysedPage page) {
        return new PageWords(page.url(), page.fields(), page.words(), NO_TERMS);
    }
}
