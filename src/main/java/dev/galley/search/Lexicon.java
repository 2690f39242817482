package dev.galley.search;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The vocabulary in memory: what {@code query.js} reads from shards, whole. Immutable, safe for use by several threads.
 */
final class Lexicon {
    /** The most common first; of words as common the first in order. */
    static final Comparator<WordUse> BY_FREQUENCY = Comparator.comparingInt(
                    (WordUse word) -> -VocabularyShards.frequency(word.pages()))
            .thenComparing(WordUse::surface);

    private final List<WordUse> words;

    /** @param words sorted by their folded form */
    Lexicon(List<WordUse> words) {
        this.words = words;
    }

    List<WordUse> words() {
        return words;
    }

    Optional<String> stemOf(String word) {
        int at = lowerBound(word);
        return at < words.size() && words.get(at).surface().equals(word)
                ? Optional.of(words.get(at).stem())
                : Optional.empty();
    }

    /** The most common words that begin so, without the beginning itself. */
    List<WordUse> completions(String prefix) {
        int most = prefix.length() < 2 ? 3 : prefix.length() < 3 ? 6 : 12;
        return IntStream.range(lowerBound(prefix), words.size())
                .mapToObj(words::get)
                .takeWhile(word -> word.surface().startsWith(prefix))
                .filter(word -> !word.surface().equals(prefix))
                .sorted(BY_FREQUENCY)
                .limit(most)
                .toList();
    }

    private int lowerBound(String wanted) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).surface().compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
