package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/** What the owner says means the same, as the words of queries are compared: by stems. Stateless. */
final class Synonyms {
    /**
     * Phrases that mean the same. Immutable.
     *
     * @param phrases each the stems of its chunks; of a word that no page has, the word itself
     */
    record Group(List<List<String>> phrases) {
        Group {
            phrases = List.copyOf(phrases);
        }
    }

    private static final Words WORDS = new Words();

    private Synonyms() {}

    static List<Group> of(SearchSettings settings, Lexicon lexicon) {
        return settings.synonyms().stream()
                .map(phrases -> new Group(
                        phrases.stream().map(phrase -> stems(phrase, lexicon)).toList()))
                .toList();
    }

    private static List<String> stems(String phrase, Lexicon lexicon) {
        List<String> stems = new ArrayList<>();
        WORDS.eachChunk(phrase, chunk -> {
            List<Word> words = WORDS.of(chunk);
            if (!words.isEmpty()) {
                stems.add(lexicon.keyOf(words));
            }
        });
        return stems;
    }
}
