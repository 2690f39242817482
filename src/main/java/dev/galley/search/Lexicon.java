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

    /** Of a prefix in more shards than this the completions are taken from the most common words of each. */
    private static final int MOST_PREFIX_SHARDS = 4;

    private final List<WordUse> words;
    private final VocabularyLayout layout;

    /** @param words sorted by their folded form */
    Lexicon(List<WordUse> words) {
        this.words = words;
        layout = new VocabularyLayout(words);
    }

    VocabularyLayout layout() {
        return layout;
    }

    Optional<String> stemOf(String word) {
        int at = lowerBound(words, word);
        return at < words.size() && words.get(at).surface().equals(word)
                ? Optional.of(words.get(at).stem())
                : Optional.empty();
    }

    /** What stands for a chunk in phrases: the stem of its first word, or of a word that no page has the word itself. */
    String keyOf(List<Word> chunk) {
        String surface = chunk.get(0).surface();
        return stemOf(surface).orElse(surface);
    }

    /** Whether words that begin so stand in too many shards for all to be read. */
    boolean isCommon(String prefix) {
        return layout.lastShardOf(prefix) - layout.shardOf(prefix) >= MOST_PREFIX_SHARDS;
    }

    /** The most common words that begin so, without the beginning itself. */
    List<WordUse> completions(String prefix) {
        int most = prefix.length() < 2 ? 3 : prefix.length() < 3 ? 6 : 12;
        List<WordUse> from = isCommon(prefix) ? layout.heads() : words;
        return IntStream.range(lowerBound(from, prefix), from.size())
                .mapToObj(from::get)
                .takeWhile(word -> word.surface().startsWith(prefix))
                .filter(word -> !word.surface().equals(prefix))
                .sorted(BY_FREQUENCY)
                .limit(most)
                .toList();
    }

    private static int lowerBound(List<WordUse> words, String wanted) {
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
