package dev.galley.search;

import java.util.Arrays;

/**
 * Remembers the words of chunks by the characters of the chunk: a hash table with open addressing over one array of
 * characters, since a string for each chunk met was a third of the cost of indexing. A record in this array is the length
 * of the chunk, the number of its words, the words with two units each, and the chunk: to find one costs two looks at
 * distant memory. Grows; not for use by several threads.
 */
final class ChunkTable {
    /** Chunks that a hostile author made to have one hash are forgotten from this number on. */
    private static final int MOST_PROBES = 64;

    /** By slot: the hash of a chunk above the place of its record; 0 in an empty slot. At most half of the slots are used. */
    private long[] slots = new long[1 << 12];

    /** The records; the first unit is none's, so that no record's place is 0. */
    private char[] records = new char[1 << 14];

    private int end = 1;
    private int size;

    /** How many chunks are remembered. */
    int size() {
        return size;
    }

    /** The place of the record of a chunk, 0 if it is not remembered. */
    int find(char[] text, int from, int to) {
        int hash = hash(text, from, to);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            long slot = slots[(hash + probe) & (slots.length - 1)];
            if (slot == 0) {
                return 0;
            }
            if ((int) (slot >>> 32) == hash && isAt((int) slot, text, from, to)) {
                return (int) slot;
            }
        }
        return 0;
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        // Words that differ in their last letter would stand side by side otherwise, and the next be looked for among
        // them.
        int mixed = hash * 0x9e3779b9;
        return mixed ^ (mixed >>> 16);
    }

    private boolean isAt(int record, char[] text, int from, int to) {
        if (records[record] != to - from) {
            return false;
        }
        int at = record + 2 + records[record + 1] * 2;
        for (int i = from; i < to; i++) {
            if (records[at++] != text[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many words a chunk has, by the place of its record. */
    int wordCount(int record) {
        return records[record + 1];
    }

    int word(int record, int number) {
        int at = record + 2 + number * 2;
        return (records[at] << 16) | records[at + 1];
    }

    /** Remembers the words of a chunk that is not yet there, if there is a place for it. */
    void put(char[] text, int from, int to, int[] words) {
        int length = 2 + words.length * 2 + to - from;
        if (end + length > records.length) {
            records = Arrays.copyOf(records, Math.max(end + length, records.length * 2));
        }
        if (++size * 2 > slots.length) {
            grow();
        }
        if (!enter(((long) hash(text, from, to) << 32) | end)) {
            return;
        }
        records[end++] = (char) (to - from);
        records[end++] = (char) words.length;
        for (int word : words) {
            records[end++] = (char) (word >>> 16);
            records[end++] = (char) word;
        }
        System.arraycopy(text, from, records, end, to - from);
        end += to - from;
    }

    private boolean enter(long entry) {
        int hash = (int) (entry >>> 32);
        for (int probe = 0; probe < MOST_PROBES; probe++) {
            int slot = (hash + probe) & (slots.length - 1);
            if (slots[slot] == 0) {
                slots[slot] = entry;
                return true;
            }
        }
        return false;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                enter(entry);
            }
        }
    }
}
