package dev.galley.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The index as pieces of text that a browser loads one by one: each the JSON value of one shard, by its name.
 *
 * <p>{@code v0}, {@code v1} … the vocabulary, {@code p0} … the postings, {@code c0} … the cards of pages, {@code x0} …
 * texts for excerpts. Grows while the index is written; not for use by several threads.
 */
final class Shards {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Character, Integer> counts = new LinkedHashMap<>();

    /** Adds the next shard of a kind. */
    void add(char kind, String value) {
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        values.put(kind + Integer.toString(number), value);
    }

    int count(char kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The values by name, in the order they were added. */
    Map<String, String> values() {
        return values;
    }

    /** How long the shards are that a search needs before it can show titles, in UTF-16 units. */
    int lengthWithoutTexts() {
        return values.entrySet().stream()
                .filter(shard -> shard.getKey().charAt(0) != 'x')
                .mapToInt(shard -> shard.getValue().length())
                .sum();
    }
}
