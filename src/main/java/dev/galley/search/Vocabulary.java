package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All words and stems of a site, each sorted by UTF-16 units, as both Java and JavaScript compare strings. Immutable. */
final class Vocabulary {
    private final List<WordUse> words = new ArrayList<>();
    private final String[] stems;
    private final int[] pages;
    private final int[] prominentPages;
    private final boolean[] stopStems;
    /** The numbers of the table's stems. */
    private final int[] numbers;

    /** A word or stem. Two are compared by their first units where these differ, which is fast. */
    private record Ref(String text, long start, int number) implements Comparable<Ref> {
        static Ref of(String text, int number) {
            long start = 0;
            for (int i = 0; i < 4; i++) {
                start = (start << 16) | (i < text.length() ? text.charAt(i) : 0);
            }
            return new Ref(text, start, number);
        }

        @Override
        public int compareTo(Ref other) {
            return start != other.start ? Long.compareUnsigned(start, other.start) : text.compareTo(other.text);
        }
    }

    Vocabulary(WordTable table, SearchLanguage language) {
        Ref[] terms = sorted(table.stems());
        stems = new String[terms.length];
        pages = new int[terms.length];
        prominentPages = new int[terms.length];
        stopStems = new boolean[terms.length];
        numbers = new int[terms.length];
        for (int term = 0; term < terms.length; term++) {
            int before = terms[term].number();
            numbers[before] = term;
            stems[term] = terms[term].text();
            pages[term] = table.pagesOfTerm(before);
            prominentPages[term] = table.prominentPages(before);
        }
        addWords(table, language);
    }

    private static Ref[] sorted(String[] texts) {
        Ref[] sorted = new Ref[texts.length];
        Arrays.setAll(sorted, number -> Ref.of(texts[number], number));
        Arrays.sort(sorted);
        return sorted;
    }

    private void addWords(WordTable table, SearchLanguage language) {
        for (Ref word : sorted(table.surfaces())) {
            int term = numbers[table.termOfWord(word.number())];
            boolean isStopWord = language.isStopWord(word.text());
            stopStems[term] |= isStopWord;
            String surface = stems[term].equals(word.text()) ? stems[term] : word.text();
            words.add(new WordUse(surface, stems[term], table.pagesOfWord(word.number()), isStopWord));
        }
    }

    /** The words, sorted. */
    List<WordUse> words() {
        return words;
    }

    /** How many stems there are; they count from 0, in their order. */
    int stemCount() {
        return stems.length;
    }

    String stem(int term) {
        return stems[term];
    }

    /** The number of a stem, negative if no page has it. */
    int term(String stem) {
        return Arrays.binarySearch(stems, stem);
    }

    /** Whether a stem is that of a word without weight. */
    boolean isStop(int term) {
        return stopStems[term];
    }

    /** On how many pages a stem stands. */
    int pages(int term) {
        return pages[term];
    }

    /** On how many pages a stem stands in the title or a heading. */
    int prominentPages(int term) {
        return prominentPages[term];
    }

    /** The number of a stem, by the number that it has in the table. */
    int number(int inTable) {
        return numbers[inTable];
    }
}
