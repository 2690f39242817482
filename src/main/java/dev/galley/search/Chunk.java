package dev.galley.search;

import dev.galley.search.Word.Kind;
import java.util.List;

/**
 * What stands together in a query, as in {@code query.js}. Immutable.
 *
 * @param start where it stands in the query, in UTF-16 units from 0
 * @param text what stands there
 * @param isOpen whether it may be the beginning of a word that is still being typed
 */
record Chunk(int start, String text, List<Word> words, boolean isOpen) {
    Chunk {
        words = List.copyOf(words);
    }

    int end() {
        return start + text.length();
    }

    /** Which word of an unfinished chunk is a prefix: the whole, and the last of its pieces. */
    boolean isPrefix(int place) {
        if (!isOpen) {
            return false;
        }
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            last = words.get(i).kind() == Kind.MAIN ? i : last;
        }
        return words.get(place).kind() == Kind.WHOLE || place == (last < 0 ? words.size() - 1 : last);
    }
}
