package dev.galley.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and stems of the pages that one worker has gathered, numbered as they came, and on how many pages each stands.
 * A hash table over bytes: no string is made for a word that is known. Grows; not for use by several threads.
 */
final class WordTable {
    /** By slot: one more than the number of a word; 0 in an empty slot. A power of two of them, at most half of them used. */
    private int[] slots = new int[1 << 13];

    private int[] hashes = new int[1 << 12];
    /** Where each word begins in the bytes; it ends where the next begins. */
    private int[] starts = new int[(1 << 12) + 1];

    private int[] pagesOfWord = new int[1 << 12];
    private int[] termOfWord = new int[1 << 12];
    private byte[] bytes = new byte[1 << 16];
    private int size;

    private final Map<String, Integer> terms = new HashMap<>();
    private int[] pagesOfTerm = new int[1 << 12];
    private int[] prominentPages = new int[1 << 12];

    /** Counts a page for a word, as {@link WrittenWord} writes it; returns the number of its stem. */
    int count(byte[] text, int start, int end) {
        int word = number(text, start, end);
        pagesOfWord[word]++;
        return termOfWord[word];
    }

    /** Counts a page for a stem; a prominent one has it in its title or a heading. */
    void countTerm(int term, boolean isProminent) {
        pagesOfTerm[term]++;
        prominentPages[term] += isProminent ? 1 : 0;
    }

    private int number(byte[] text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] > 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash
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
        if (size == hashes.length) {
            grow();
        }
        int from = starts[size];
        int to = from + end - start;
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, bytes.length * 2));
        }
        System.arraycopy(text, start, bytes, from, end - start);
        starts[size + 1] = to;
        hashes[size] = hash;
        termOfWord[size] = term(WrittenWord.stem(text, start));
        enter(size);
        return size++;
    }

    private int term(String stem) {
        int term = terms.computeIfAbsent(stem, it -> terms.size());
        if (term >= pagesOfTerm.length) {
            pagesOfTerm = Arrays.copyOf(pagesOfTerm, term * 2);
            prominentPages = Arrays.copyOf(prominentPages, term * 2);
        }
        return term;
    }

    private void enter(int word) {
        int slot = hashes[word] & slots.length - 1;
        while (slots[slot] > 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = word + 1;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2 + 1);
        pagesOfWord = Arrays.copyOf(pagesOfWord, size * 2);
        termOfWord = Arrays.copyOf(termOfWord, size * 2);
        slots = new int[slots.length * 2];
        for (int word = 0; word < size; word++) {
            enter(word);
        }
    }

    /** How many words there are; they count from 0. */
    int wordCount() {
        return size;
    }

    String surface(int word) {
        return WrittenWord.surface(bytes, starts[word]);
    }

    int pagesOfWord(int word) {
        return pagesOfWord[word];
    }

    int termOfWord(int word) {
        return termOfWord[word];
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

    int pagesOfTerm(int term) {
        return pagesOfTerm[term];
    }

    int prominentPages(int term) {
        return prominentPages[term];
    }
}
