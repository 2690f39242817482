package dev.galley.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and stems of the pages that one worker has gathered, numbered as they came, and on how many pages each stands.
 * A hash table over bytes: no string is made for a word that is known. Grows; not for use by several threads.
 */
final class WordTable {
    /** By slot: the hash of a word above one more than its number; 0 in an empty slot. At most half of the slots are used. */
    private long[] slots = new long[1 << 13];

    /** Where each word begins in the bytes; it ends where the next begins. */
    private int[] starts = new int[(1 << 12) + 1];

    private byte[] bytes = new byte[1 << 16];
    /** By word: its pages and its stem. */
    private int[] words = new int[1 << 13];

    private int size;
    private final Map<String, Integer> terms = new HashMap<>();
    /** By stem: its pages, and those that have it in the title or a heading. */
    private int[] pages = new int[1 << 13];

    /** Counts a page for a word, as {@link WrittenWord} writes it; returns the number of its stem. */
    int count(byte[] text, int start, int end) {
        int word = number(text, start, end);
        words[word * 2]++;
        return words[word * 2 + 1];
    }

    /** Counts a page for a stem; a prominent one has it in its title or a heading. */
    void countTerm(int term, boolean isProminent) {
        pages[term * 2]++;
        if (isProminent) {
            pages[term * 2 + 1]++;
        }
    }

    /** Takes in the words of another table, with their pages; returns the number that each of its stems has here. */
    int[] add(WordTable other) {
        int[] numbers = new int[other.termCount()];
        for (int word = 0; word < other.size; word++) {
            int here = number(other.bytes, other.starts[word], other.starts[word + 1]);
            words[here * 2] += other.words[word * 2];
            numbers[other.words[word * 2 + 1]] = words[here * 2 + 1];
        }
        for (int term = 0; term < numbers.length; term++) {
            pages[numbers[term] * 2] += other.pages[term * 2];
            pages[numbers[term] * 2 + 1] += other.pages[term * 2 + 1];
        }
        return numbers;
    }

    private int number(byte[] text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0) {
            int word = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == hash
                    && Arrays.equals(bytes, starts[word], starts[word + 1], text, start, end)) {
                return word;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return add(text, start, end, hash);
    }

    private static int hash(byte[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 15;
    }

    private int add(byte[] text, int start, int end, int hash) {
        if (size + 1 == starts.length) {
            grow();
        }
        int from = starts[size];
        int to = from + end - start;
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, bytes.length * 2));
        }
        System.arraycopy(text, start, bytes, from, end - start);
        starts[size + 1] = to;
        words[size * 2 + 1] = term(WrittenWord.stem(text, start));
        enter((long) hash << 32 | size + 1);
        return size++;
    }

    private int term(String stem) {
        int term = terms.computeIfAbsent(stem, it -> terms.size());
        if (term * 2 >= pages.length) {
            pages = Arrays.copyOf(pages, term * 4);
        }
        return term;
    }

    private void enter(long entry) {
        int slot = (int) (entry >>> 32) & slots.length - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = entry;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, size * 2 + 1);
        words = Arrays.copyOf(words, size * 4);
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                enter(entry);
            }
        }
    }

    /** The folded words by their numbers. */
    String[] surfaces() {
        String[] surfaces = new String[size];
        Arrays.setAll(surfaces, word -> WrittenWord.surface(bytes, starts[word]));
        return surfaces;
    }

    /** On how many pages a word stands, by its number. */
    int pagesOfWord(int word) {
        return words[word * 2];
    }

    /** The number of a word's stem. */
    int termOfWord(int word) {
        return words[word * 2 + 1];
    }

    /** How many stems there are; they count from 0. */
    int termCount() {
        return terms.size();
    }

    /** The stems by their numbers. */
    String[] stems() {
        String[] stems = new String[terms.size()];
        terms.forEach((stem, term) -> stems[term] = stem);
        return stems;
    }

    /** On how many pages a stem stands, by its number. */
    int pagesOfTerm(int term) {
        return pages[term * 2];
    }

    /** On how many pages a stem stands in the title or a heading. */
    int prominentPages(int term) {
        return pages[term * 2 + 1];
    }
}
