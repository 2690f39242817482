package dev.galley.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The index as pieces of text that a browser loads one by one: each the JSON value of one shard, by its name.
 *
 * <p>{@code v0}, {@code v1} … the vocabulary, {@code h0} its most common words, {@code p0} … the postings, {@code d0} …
 * where postings stand on a large site, {@code t0} … packs of pages, {@code x0} … texts that did not fit into them,
 * {@code c0} the cards of a bundle. Grows while the index is written; not for use by several threads.
 */
final class Shards {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<Character, Integer> counts = new LinkedHashMap<>();

    /** Adds the next shard of a kind. */
    void add(char kind, String value) {
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        values.put(kind + Integer.toString(number), value);
    }

    /** Adds a last text to a shard that is a list. */
    void append(String name, String text) {
        String json = "," + new JsonText().string(text) + "]";
        values.computeIfPresent(name, (same, list) -> list.substring(0, list.length() - 1) + json);
    }

    int count(char kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The values by name, in the order they were added. */
    Map<String, String> values() {
        return values;
    }

    /** Whether a search needs a shard before it can show titles: not packs, which a bundle has no cards in, nor overflow. */
    static boolean isNeededForTitles(String name) {
        return name.charAt(0) != 't' && name.charAt(0) != 'x';
    }

    /** How long the shards are that a search needs before it can ask for titles, in UTF-16 units. */
    int lengthWithoutTexts() {
        return values.entrySet().stream()
                .filter(shard -> isNeededForTitles(shard.getKey()))
                .mapToInt(shard -> shard.getValue().length())
                .sum();
    }
}
