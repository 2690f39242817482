package dev.galley.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** All words and stems of a site, each sorted by UTF-16 units, as both Java and JavaScript compare strings. Immutable. */
final class Vocabulary {
    private final List<WordUse> words = new ArrayList<>();
    private final String[] stems;
    private final int[] pages;
    private final int[] prominentPages;
    private final boolean[] stopStems;
    private final Map<WordTable, int[]> numbers = new IdentityHashMap<>();

    /** A word or stem of one of the tables. Two are compared by their first units where these differ, which is fast. */
    private record Ref(String text, long start, WordTable table, int number) implements Comparable<Ref> {
        static Ref of(String text, WordTable table, int number) {
            long start = 0;
            for (int i = 0; i < 4; i++) {
                start = start << 16 | (i < text.length() ? text.charAt(i) : 0);
            }
            return new Ref(text, start, table, number);
        }

        @Override
        public int compareTo(Ref other) {
            return start != other.start ? Long.compareUnsigned(start, other.start) : text.compareTo(other.text);
        }
    }

    private Vocabulary(List<WordTable> tables, SearchLanguage language) {
        Ref[] terms = terms(tables);
        stems = new String[numberTerms(terms, tables)];
        pages = new int[stems.length];
        prominentPages = new int[stems.length];
        stopStems = new boolean[stems.length];
        for (Ref term : terms) {
            int number = number(term.table(), term.number());
            stems[number] = term.text();
            pages[number] += term.table().pagesOfTerm(term.number());
            prominentPages[number] += term.table().prominentPages(term.number());
        }
        addWords(tables, language);
    }

    /** The words and stems of some tables. */
    static Vocabulary of(List<WordTable> tables, SearchLanguage language) {
        return new Vocabulary(tables, language);
    }

    private static Ref[] terms(List<WordTable> tables) {
        List<Ref> all = new ArrayList<>();
        for (WordTable table : tables) {
            String[] stems = table.stems();
            for (int term = 0; term < stems.length; term++) {
                all.add(Ref.of(stems[term], table, term));
            }
        }
        return sorted(all);
    }

    private static Ref[] sorted(List<Ref> all) {
        Ref[] sorted = all.toArray(Ref[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Gives each term of each table its number among all; returns how many there are. */
    private int numberTerms(Ref[] terms, List<WordTable> tables) {
        tables.forEach(table -> numbers.put(table, new int[table.termCount()]));
        int count = 0;
        for (int i = 0; i < terms.length; i++) {
            count += i == 0 || !terms[i].text().equals(terms[i - 1].text()) ? 1 : 0;
            numbersOf(terms[i].table())[terms[i].number()] = count - 1;
        }
        return count;
    }

    private int[] numbersOf(WordTable table) {
        return numbers.getOrDefault(table, new int[0]);
    }

    private int number(WordTable table, int term) {
        return numbersOf(table)[term];
    }

    private void addWords(List<WordTable> tables, SearchLanguage language) {
        List<Ref> all = new ArrayList<>();
        for (WordTable table : tables) {
            for (int word = 0; word < table.wordCount(); word++) {
                all.add(Ref.of(table.surface(word), table, word));
            }
        }
        Ref[] sorted = sorted(all);
        int end;
        for (int start = 0; start < sorted.length; start = end) {
            int count = 0;
            for (end = start; end < sorted.length && sorted[end].text().equals(sorted[start].text()); end++) {
                count += sorted[end].table().pagesOfWord(sorted[end].number());
            }
            addWord(sorted[start], count, language);
        }
    }

    private void addWord(Ref word, int count, SearchLanguage language) {
        int term = number(word.table(), word.table().termOfWord(word.number()));
        boolean isStopWord = language.isStopWord(word.text());
        stopStems[term] |= isStopWord;
        String surface = stems[term].equals(word.text()) ? stems[term] : word.text();
        words.add(new WordUse(surface, stems[term], count, isStopWord));
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

    /** The numbers that the terms of each table have among all. */
    Map<WordTable, int[]> numbers() {
        return numbers;
    }
}
