package dev.galley.search;

import java.util.Arrays;

/**
 * Remembers the words of chunks by the characters of the chunk: a hash table with open addressing over one array of
 * characters, since a string for each chunk met was a third of the cost of indexing. Grows; not for use by several
 * threads.
 */
final class ChunkTable {
    /** By slot: one more than the number of a chunk; 0 in an empty slot. A power of two of them, at most half of them used. */
    private int[] slots = new int[1 << 12];

    private int[] hashes = new int[1 << 11];
    /** Where each chunk begins in the characters; it ends where the next begins. */
    private int[] starts = new int[(1 << 11) + 1];

    private int[][] words = new int[1 << 11][];
    private char[] characters = new char[1 << 14];
    private int size;

    /** How many chunks are remembered. */
    int size() {
        return size;
    }

    /** The number of a chunk, negative if it is not remembered. */
    int find(char[] text, int start, int end) {
        int hash = hash(text, start, end);
        int slot = hash & slots.length - 1;
        while (slots[slot] > 0) {
            int chunk = slots[slot] - 1;
            if (hashes[chunk] == hash && isAt(chunk, text, start, end)) {
                return chunk;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ hash >>> 15;
    }

    private boolean isAt(int chunk, char[] text, int start, int end) {
        int from = starts[chunk];
        if (starts[chunk + 1] - from != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (characters[from++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** What was remembered of a chunk, by its number. */
    int[] words(int chunk) {
        return words[chunk];
    }

    /** Remembers the words of a chunk that is not yet there. */
    void put(char[] text, int start, int end, int[] wordsOfChunk) {
        if (size == hashes.length) {
            grow();
        }
        int from = starts[size];
        if (from + end - start > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(from + end - start, characters.length * 2));
        }
        System.arraycopy(text, start, characters, from, end - start);
        starts[size + 1] = from + end - start;
        hashes[size] = hash(text, start, end);
        words[size] = wordsOfChunk;
        enter(size++);
    }

    private void enter(int chunk) {
        int slot = hashes[chunk] & slots.length - 1;
        while (slots[slot] > 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = chunk + 1;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        starts = Arrays.copyOf(starts, size * 2 + 1);
        words = Arrays.copyOf(words, size * 2);
        slots = new int[slots.length * 2];
        for (int chunk = 0; chunk < size; chunk++) {
            enter(chunk);
        }
    }
}
