package dev.galley.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The shards of the vocabulary that a browser would read for a query; misspelt words are looked for in no others. Used
 * for one query; not for several threads.
 */
final class ReadShards {
    /** So many are read for misspelt words. */
    private static final int MOST_NEAR = VocabularyLayout.MOST_SMALL;

    private final Lexicon lexicon;
    private final VocabularyLayout layout;
    private final Set<Integer> numbers = new TreeSet<>();

    /** Those that the words of the query may stand in. */
    ReadShards(Lexicon lexicon, List<Chunk> chunks) {
        this.lexicon = lexicon;
        layout = lexicon.layout();
        for (Chunk chunk : chunks) {
            addWords(chunk, false);
            if (!isKnown(chunk)) {
                addWords(chunk, true);
            }
        }
    }

    private void addWords(Chunk chunk, boolean areParts) {
        for (int i = 0; i < chunk.words().size(); i++) {
            boolean isPart = chunk.words().get(i).kind() == Word.Kind.PART;
            if (isPart == areParts || chunk.isPrefix(i)) {
                addWord(chunk.words().get(i).surface(), chunk.isPrefix(i));
            }
        }
    }

    /** Whether a word of a chunk is known as it was written; parts stand for it only where it is not. */
    private boolean isKnown(Chunk chunk) {
        for (int i = 0; i < chunk.words().size(); i++) {
            String word = chunk.words().get(i).surface();
            boolean isPart = chunk.words().get(i).kind() == Word.Kind.PART;
            if (!isPart
                    && (lexicon.stemOf(word).isPresent()
                            || (chunk.isPrefix(i) && !lexicon.completions(word).isEmpty()))) {
                return true;
            }
        }
        return false;
    }

    /** Reads the shard that a word may stand in. */
    void add(String word) {
        numbers.add(layout.shardOf(word));
    }

    private void addWord(String word, boolean isPrefix) {
        int first = layout.shardOf(word);
        int last = isPrefix && !lexicon.isCommon(word) ? layout.lastShardOf(word) : first;
        for (int shard = first; shard <= last; shard++) {
            numbers.add(shard);
        }
    }

    /** Reads also those that misspelt words may stand in: by their first two letters; or by what these are if the first is wrong. */
    void addNear(List<String> words, boolean firstIsWrong) {
        Set<Integer> near = new TreeSet<>();
        words.forEach(word ->
                (firstIsWrong ? startsWithFirstWrong(word) : starts(word)).forEach(start -> addNear(start, near)));
        numbers.addAll(near);
    }

    private void addNear(String start, Set<Integer> near) {
        boolean isSmall = !layout.isLarge();
        int first = isSmall ? 0 : layout.shardOf(start);
        int last = isSmall ? layout.shards().size() - 1 : layout.lastShardOf(start);
        for (int shard = first; shard <= last && (isSmall || near.size() < MOST_NEAR); shard++) {
            near.add(shard);
        }
    }

    private static Stream<String> starts(String word) {
        return Stream.of(word.substring(0, 2), "" + word.charAt(1) + word.charAt(0));
    }

    private static Stream<String> startsWithFirstWrong(String word) {
        return Stream.of(word.substring(1, 3), "" + word.charAt(0) + word.charAt(2), word.substring(0, 1));
    }

    /** The stem of a word, if its shard was read. */
    Optional<String> stemOf(String word) {
        return numbers.contains(layout.shardOf(word)) ? lexicon.stemOf(word) : Optional.empty();
    }

    /** The same for a word of a heading: where words stand beside postings, all of a stem are at hand. */
    Optional<String> stemInHeading(String word) {
        return layout.isLarge() ? lexicon.stemOf(word) : stemOf(word);
    }

    boolean isAll() {
        return numbers.size() == layout.shards().size();
    }

    Stream<WordUse> words() {
        return numbers.stream()
                .filter(number -> number < layout.shards().size())
                .flatMap(number -> layout.shards().get(number).stream());
    }
}
