package dev.galley.search;

import java.util.SortedMap;
import java.util.TreeMap;

/** Words and stems that pages brought and took away. Grows; not for use by several threads. */
final class WordChanges {
    /** How many more pages have a stem, and how many more have it in their title or a heading. */
    record OfStem(int pages, int prominentPages) {
        OfStem and(OfStem other) {
            return new OfStem(pages + other.pages, prominentPages + other.prominentPages);
        }
    }

    /** How many more pages have a word. */
    record OfWord(String stem, int pages) {
        OfWord and(OfWord other) {
            return new OfWord(stem, pages + other.pages);
        }
    }

    private final SortedMap<String, OfStem> stems = new TreeMap<>();
    private final SortedMap<String, OfWord> words = new TreeMap<>();

    /** Adds the words of a page, or takes them out. */
    void add(AnalysedPage page, int times) {
        PageTerms terms = new PageTerms(page);
        while (terms.next()) {
            String stem = terms.stem();
            boolean isProminent = terms.counts().title() > 0 || terms.counts().headings() > 0;
            stems.merge(stem, new OfStem(times, isProminent ? times : 0), OfStem::and);
            terms.surfaces().forEach(word -> words.merge(word, new OfWord(stem, times), OfWord::and));
        }
    }

    /** By stem, sorted; also those that come out even. */
    SortedMap<String, OfStem> stems() {
        return stems;
    }

    /** By folded word, sorted; also those that come out even. */
    SortedMap<String, OfWord> words() {
        return words;
    }
}
