package dev.galley.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All words of the pages met so far, by their folded form. Grows; not for use by several threads. */
final class Vocabulary {
    private final Map<String, WordUse> uses = new HashMap<>();
    private int page;

    /** Says that the words counted from now on stand on another page. */
    void nextPage() {
        page++;
    }

    /** The entry of a word, new if it is met for the first time. */
    WordUse use(String surface, SearchLanguage language) {
        return uses.computeIfAbsent(surface, word -> new WordUse(word, language.stem(word), language.isStopWord(word)));
    }

    void count(WordUse use) {
        use.countOn(page);
    }

    /** Adds the words of other pages. Entries handed out before are no longer part of it. */
    void addAll(Vocabulary other) {
        other.uses.forEach((surface, use) -> {
            WordUse known = uses.get(surface);
            uses.put(surface, known == null ? use.apart() : use.plus(known));
        });
    }

    /** The words sorted by UTF-16 units, as both Java and JavaScript compare strings. */
    List<WordUse> sorted() {
        return List.copyOf(new TreeMap<>(uses).values());
    }
}
