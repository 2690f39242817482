package dev.galley.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The words and stems of the pages that one worker has gathered, numbered as they came, and on how many pages each stands.
 * A hash table over bytes: no string is made for a word that is known. Grows; not for use by several threads.
 */
final class WordTable {
    /** What stands of a word in {@link #words}. */
    private static final int NUMBERS = 4;

    private static final int END = 1;
    private static final int PAGES = 2;
    private static final int TERM = 3;

    /** Words that a hostile author made to have one hash are kept apart from this number on. */
    private static final int MOST_PROBES = 64;

    /** By slot: the hash of a word above one more than its number; 0 in an empty slot. At most half of the slots are used. */
    private long[] slots = new long[1 << 13];

    private byte[] bytes = new byte[1 << 16];
    /** By word: where it begins in the bytes, where it ends, its pages and its stem, since they are asked for together. */
    private int[] words = new int[NUMBERS << 12];

    private int size;
    /** The words that found no slot, by their bytes. */
    private final Map<String, Integer> crowded = new HashMap<>();

    private final Map<String, Integer> terms = new HashMap<>();
    /** By stem: its pages, and those that have it in the title or a heading. */
    private int[] pages = new int[1 << 13];

    /** Counts a page for a word, as {@link WrittenWord} writes it; returns the number of its stem. */
    int count(byte[] text, int start, int end) {
        int at = number(text, start, end) * NUMBERS;
        words[at + PAGES]++;
        return words[at + TERM];
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
        for (int at = 0; at < other.size * NUMBERS; at += NUMBERS) {
            int here = number(other.bytes, other.words[at], other.words[at + END]) * NUMBERS;
            words[here + PAGES] += other.words[at + PAGES];
            numbers[other.words[at + TERM]] = words[here + TERM];
        }
        for (int term = 0; term < numbers.length; term++) {
            pages[numbers[term] * 2] += other.pages[term * 2];
            pages[numbers[term] * 2 + 1] += other.pages[term * 2 + 1];
        }
        return numbers;
    }

    private int number(byte[] text, int start, int end) {
        int hash = hash(text, start, end);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long slot = slots[(hash + probe) & (slots.length - 1)];
            int word = (int) slot - 1;
            if (slot == 0) {
                break;
            }
            if ((int) (slot >>> 32) == hash && isAt(word * NUMBERS, text, start, end)) {
                return word;
            }
        }
        Integer apart = crowded.isEmpty() ? null : crowded.get(key(text, start, end));
        return apart == null ? add(text, start, end, hash) : apart;
    }

    private static String key(byte[] text, int start, int end) {
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private boolean isAt(int word, byte[] text, int start, int end) {
        int at = words[word];
        if (words[word + END] - at != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (bytes[at++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        // Words that differ in their last letter would stand side by side otherwise, and the next be looked for among
        // them.
        int mixed = hash * 0x9e3779b9;
        return mixed ^ (mixed >>> 16);
    }

    private int add(byte[] text, int start, int end, int hash) {
        if (size * NUMBERS == words.length) {
            grow();
        }
        int at = size * NUMBERS;
        int from = size == 0 ? 0 : words[at - NUMBERS + END];
        int to = from + end - start;
        if (to > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(to, bytes.length * 2));
        }
        System.arraycopy(text, start, bytes, from, end - start);
        words[at] = from;
        words[at + END] = to;
        words[at + TERM] = term(WrittenWord.stem(text, start));
        enter(((long) hash << 32) | (size + 1));
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
        int hash = (int) (entry >>> 32);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = (hash + probe) & (slots.length - 1);
            if (slots[slot] == 0) {
                slots[slot] = entry;
                return;
            }
        }
        int word = (int) entry - 1;
        crowded.put(key(bytes, words[word * NUMBERS], words[word * NUMBERS + END]), word);
    }

    private void grow() {
        words = Arrays.copyOf(words, words.length * 2);
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
        Arrays.setAll(surfaces, word -> WrittenWord.surface(bytes, words[word * NUMBERS]));
        return surfaces;
    }

    /** On how many pages a word stands, by its number. */
    int pagesOfWord(int word) {
        return words[word * NUMBERS + PAGES];
    }

    /** The number of a word's stem. */
    int termOfWord(int word) {
        return words[word * NUMBERS + TERM];
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
