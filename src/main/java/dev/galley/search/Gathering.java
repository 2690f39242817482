package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The pages met so far by one worker. Grows; not for use by several threads. */
final class Gathering {
    /** Two pages of one address are both kept; the whole text decides then, so that their order of arrival does not. */
    private static final Comparator<PageWords> BY_ADDRESS = Comparator.comparing(PageWords::url)
            .thenComparing(page -> page.document().toString());

    /** A page with the table that numbers its terms. */
    private static final class Gathered {
        private final String url;
        private final Supplier<byte[]> fields;
        private final byte[] words;
        private final WordTable table;

        Gathered(String url, Supplier<byte[]> fields, byte[] words, WordTable table) {
            this.url = url;
            this.fields = fields;
            this.words = words;
            this.table = table;
        }

        /** @param terms the numbers in the index of the table's terms */
        PageWords words(int[] terms) {
            return new PageWords(url, fields, words, terms);
        }
    }

    private final SearchSettings settings;
    private final SearchLanguage language;
    private final WordTable table = new WordTable();
    private final List<WordTable> tables = new ArrayList<>(List.of(table));
    private final List<Gathered> pages = new ArrayList<>();
    private final ByteReader reader = new ByteReader();
    private final ByteWriter out = new ByteWriter();
    private final TermCounts counts = new TermCounts();

    Gathering(SearchSettings settings) {
        this.settings = settings;
        language = new SearchLanguage(settings.language(), new Words());
    }

    void add(AnalysedPage page) {
        pages.add(new Gathered(page.url(), page.fields(), gathered(page.words()), table));
    }

    /** The words of a page with the numbers of the terms in place of the words. */
    private byte[] gathered(byte[] words) {
        out.clear();
        reader.read(words, 0);
        reader.number();
        reader.number();
        reader.number();
        reader.skip(reader.number() * 8);
        out.bytes(words, 0, reader.at());
        while (!reader.isAtEnd()) {
            int term = countWords(words);
            int start = reader.at();
            counts.read(reader);
            table.countTerm(term, counts.title() > 0 || counts.headings() > 0);
            out.number(term).bytes(words, start, reader.at());
        }
        return out.toBytes();
    }

    private int countWords(byte[] words) {
        int term = -1;
        for (int left = reader.number(); left > 0; left--) {
            int start = reader.at();
            WrittenWord.skip(reader);
            term = table.count(words, start, reader.at());
        }
        return term;
    }

    Gathering combine(Gathering other) {
        tables.addAll(other.tables);
        pages.addAll(other.pages);
        return this;
    }

    SearchIndex finish() {
        IdentityHashMap<WordTable, int[]> numbers = new IdentityHashMap<>();
        for (WordTable other : tables.subList(1, tables.size())) {
            numbers.put(other, table.add(other));
        }
        numbers.put(table, IntStream.range(0, table.termCount()).toArray());
        int[] sortedNumbers = new int[table.termCount()];
        Vocabulary vocabulary = Vocabulary.of(table, language, sortedNumbers);
        numbers.values().forEach(terms -> Arrays.setAll(terms, term -> sortedNumbers[terms[term]]));
        List<PageWords> sorted = new ArrayList<>(pages.size());
        for (Gathered page : pages) {
            sorted.add(page.words(numbers.getOrDefault(page.table, new int[0])));
        }
        sorted.sort(BY_ADDRESS);
        return SearchIndex.of(settings, List.copyOf(sorted), vocabulary);
    }
}
