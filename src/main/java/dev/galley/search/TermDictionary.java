package dev.galley.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and stems that one worker has met, numbered as they came. Remembers the words of chunks, since most chunks
 * of a site are met often. Grows; not for use by several threads at once.
 */
final class TermDictionary {
    /** What is remembered is forgotten at this number, so that a page of nonsense cannot fill the memory. */
    private static final int MOST_REMEMBERED = 200_000;

    private static final int LONGEST_REMEMBERED = 48;
    private static final Entry[] NONE = {};

    private final Words words = new Words();
    private final SearchLanguage language;
    private final Map<String, WordUse> uses = new HashMap<>();
    private final Map<String, Integer> terms = new HashMap<>();
    private final List<String> stems = new ArrayList<>();
    private final Map<String, Entry[]> remembered = new HashMap<>();

    TermDictionary(String languageCode) {
        language = new SearchLanguage(languageCode, words);
    }

    /** A word of a chunk, and how much one occurrence counts. */
    record Entry(WordUse use, Word.Kind kind) {}

    /** How texts are cut. */
    Words words() {
        return words;
    }

    /** The words of a chunk, without junk. */
    Entry[] entries(String chunk) {
        if (chunk.length() > LONGEST_REMEMBERED) {
            return entriesOf(chunk);
        }
        Entry[] known = remembered.get(chunk);
        if (known == null) {
            known = entriesOf(chunk);
            if (remembered.size() >= MOST_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(chunk, known);
        }
        return known;
    }

    private Entry[] entriesOf(String chunk) {
        List<Entry> entries = new ArrayList<>();
        for (Word word : words.of(chunk)) {
            if (!isJunk(word.surface())) {
                entries.add(new Entry(uses.computeIfAbsent(word.surface(), this::use), word.kind()));
            }
        }
        return entries.toArray(NONE);
    }

    private WordUse use(String surface) {
        String stem = language.stem(surface);
        Integer term = terms.putIfAbsent(stem, stems.size());
        if (term == null) {
            stems.add(stem);
        }
        return new WordUse(surface, stem, term == null ? stems.size() - 1 : term, language.isStopWord(surface));
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

    /** The stem of each term, by the term's number. */
    List<String> stems() {
        return stems;
    }

    /** All words met, in no order. */
    Collection<WordUse> uses() {
        return uses.values();
    }
}
