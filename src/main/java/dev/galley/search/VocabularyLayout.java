package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where the shards of a vocabulary begin and end, and the most common words of each. Immutable, safe for several threads. */
final class VocabularyLayout {
    /** About two and a half kilobytes when compressed. */
    private static final Cut CUT = new Cut(5_000, 1_500, 20_000);

    /** A vocabulary of no more shards is read whole for misspelt words, and its words stand nowhere else. */
    static final int MOST_SMALL = 16;

    /** Words of each shard that stand for it, so that a letter or two find something at once. */
    private static final int HEADS = 4;

    private final List<List<WordUse>> shards = new ArrayList<>();
    private final List<String> boundaries = new ArrayList<>();
    private final List<WordUse> heads = new ArrayList<>();

    /** @param words sorted by their folded form */
    VocabularyLayout(List<WordUse> words) {
        int start = 0;
        while (start < words.size()) {
            int end = endOfShard(words, start);
            addShard(words, start, end);
            start = end;
        }
    }

    private static int endOfShard(List<WordUse> words, int start) {
        int size = 0;
        for (int end = start; end < words.size(); end++) {
            String word = words.get(end).surface();
            // Front coding leaves about half of a word.
            int length = 5 + word.length() / 2;
            if (CUT.isBefore(word, length, size)) {
                return end;
            }
            size += length;
        }
        return words.size();
    }

    private void addShard(List<WordUse> words, int start, int end) {
        String before = start == 0 ? "" : words.get(start - 1).surface();
        boundaries.add(
                start == 0 ? "" : FrontCoding.boundary(before, words.get(start).surface()));
        List<WordUse> shard = words.subList(start, end);
        shards.add(shard);
        shard.stream()
                .filter(word -> !word.isStopWord() && word.surface().length() > 2)
                .sorted(Comparator.comparingInt(WordUse::pages).reversed().thenComparing(WordUse::surface))
                .limit(HEADS)
                .sorted(Comparator.comparing(WordUse::surface))
                .forEach(heads::add);
    }

    /** The words of each shard. */
    List<List<WordUse>> shards() {
        return shards;
    }

    /** Whether the words stand beside the postings too, so that most queries need no shard of the vocabulary. */
    boolean isLarge() {
        return shards.size() > MOST_SMALL;
    }

    /** The start of the first word of each shard. */
    List<String> boundaries() {
        return boundaries;
    }

    /** The most common words of each shard, sorted by their folded form. */
    List<WordUse> heads() {
        return heads;
    }

    /** The number of the shard that a word would stand in. */
    int shardOf(String word) {
        return shardOf(boundaries, word);
    }

    /** The place of the last boundary that is not after the word; 0 if there is none. */
    static int shardOf(List<String> boundaries, String word) {
        int low = 0;
        int high = boundaries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (boundaries.get(middle).compareTo(word) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The number of the last shard with words that begin so. */
    int lastShardOf(String prefix) {
        return shardOf(prefix + Character.MAX_VALUE);
    }
}
