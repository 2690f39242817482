package dev.galley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * On a large site puts words beside their postings, in the form of a shard of the vocabulary: in each shard of postings
 * those that stand between its boundaries, and those whose stems do. So most words of a query need one request and not
 * two, and where a stem is, all its words are. Costs the index about a seventh; a small vocabulary is better read alone.
 */
final class PostingWords {
    private final List<String> boundaries;
    private final List<List<WordUse>> words;

    /**
     * @param words sorted by their folded form
     * @param boundaries the start of the first stem of each shard of postings
     */
    PostingWords(List<WordUse> words, List<String> boundaries) {
        this.boundaries = boundaries;
        this.words = Stream.generate(() -> (List<WordUse>) new ArrayList<WordUse>())
                .limit(boundaries.size())
                .toList();
        words.forEach(this::add);
    }

    private void add(WordUse word) {
        int own = VocabularyLayout.shardOf(boundaries, word.surface());
        int ofStem = VocabularyLayout.shardOf(boundaries, word.stem());
        words.get(own).add(word);
        if (ofStem != own) {
            words.get(ofStem).add(word);
        }
    }

    /** Appends the words of each shard to it. */
    void addTo(Shards shards) {
        for (int number = 0; number < words.size(); number++) {
            if (!shards.isKept("p" + number)) {
                shards.append("p" + number, VocabularyShards.text(words.get(number)));
            }
        }
    }
}
