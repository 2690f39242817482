package dev.galley.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and stems that one analysis has met, numbered as they came. Remembers the words of chunks, since most chunks
 * of a site are met often. Grows; not for use by several threads.
 */
final class TermDictionary {
    private static final int LONGEST_REMEMBERED = 48;

    /** What stands of a word in {@link #entries}, and nothing, so that it begins at even places of memory. */
    private static final int NUMBERS = 4;

    private final Words words = new Words();
    private final SearchLanguage language;
    private final ChunkTable remembered = new ChunkTable();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The words as {@link WrittenWord} writes them, one after another. */
    private final ByteWriter written = new ByteWriter();

    /** By word: the number of its stem, where it begins in what is written, and where it ends. */
    private int[] entries = new int[NUMBERS << 10];

    private final Map<String, Integer> terms = new HashMap<>();
    private int[] taken = new int[LONGEST_REMEMBERED * 4];

    TermDictionary(String languageCode) {
        language = new SearchLanguage(languageCode, words);
    }

    /** What cuts texts for this dictionary. */
    Chunks chunks() {
        return words.chunks();
    }

    /** How many words and chunks are remembered. */
    int size() {
        return numbers.size() + remembered.size();
    }

    /** Takes the words of a chunk, without junk; returns how many there are. They stay until the next chunk is taken. */
    int take(Chunks chunk) {
        int record = remembered.find(chunk.text(), chunk.start(), chunk.end());
        if (record == 0) {
            return takeNew(chunk);
        }
        int count = remembered.wordCount(record);
        for (int i = 0; i < count; i++) {
            taken[i] = remembered.word(record, i);
        }
        return count;
    }

    private int takeNew(Chunks chunk) {
        int[] words = wordsOf(chunk.chunk());
        if (chunk.end() - chunk.start() <= LONGEST_REMEMBERED) {
            remembered.put(chunk.text(), chunk.start(), chunk.end(), words);
        }
        if (words.length > taken.length) {
            taken = new int[words.length];
        }
        System.arraycopy(words, 0, taken, 0, words.length);
        return words.length;
    }

    /** A word that was taken: twice its number, and one more if it is a part of what was written. */
    int taken(int place) {
        return taken[place];
    }

    private int[] wordsOf(String chunk) {
        List<Word> found = words.of(chunk);
        int[] numbersOfWords = new int[found.size()];
        int count = 0;
        for (Word word : found) {
            if (!isJunk(word.surface())) {
                numbersOfWords[count++] = number(word.surface()) * 2 + (word.kind() == Word.Kind.PART ? 1 : 0);
            }
        }
        return count == found.size() ? numbersOfWords : Arrays.copyOf(numbersOfWords, count);
    }

    private int number(String surface) {
        Integer known = numbers.get(surface);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        int at = number * NUMBERS;
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, at * 2);
        }
        String stem = language.stem(surface);
        numbers.put(surface, number);
        entries[at] = terms.computeIfAbsent(stem, it -> terms.size());
        entries[at + 1] = written.size();
        WrittenWord.write(surface, stem, written);
        entries[at + 2] = written.size();
        return number;
    }

    /** The number of a word's stem. */
    int term(int word) {
        return entries[word * NUMBERS];
    }

    /** Writes a word as {@link WrittenWord} does. */
    void write(int word, ByteWriter out) {
        out.bytes(written, entries[word * NUMBERS + 1], entries[word * NUMBERS + 2]);
    }

    /** Whether a word is a hash or encoded bytes: long, of one piece, letters and digits mixed. Nobody types those. */
    static boolean isJunk(String surface) {
        if (surface.length() < 20) {
            return false;
        }
        long digits = surface.chars().filter(c -> c >= '0' && c <= '9').count();
        long letters = surface.chars().filter(Character::isLetter).count();
        return digits >= 4 && letters >= 4 && digits + letters == surface.length();
    }
}
