package dev.galley.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The index as pieces of text that a browser loads one by one: each the JSON value of one shard, by its name.
 *
 * <p>{@code v0}, {@code v1} … the vocabulary, {@code h0} its most common words, {@code p0} … the postings, {@code d0} …
 * where postings stand on a large site, {@code t0} … packs of pages, {@code x0} … texts that did not fit into them,
 * {@code c0} the cards of a bundle. Grows while the index is written; not for use by several threads.
 */
final class Shards {
    /**
     * One shard.
     *
     * @param length how long its value is, in UTF-16 units
     * @param hash the value's hash as a string
     * @param value makes the value in UTF-8
     */
    record Shard(String name, int length, int hash, Supplier<byte[]> value) {
        /** Whether it is as it was in the former index, and has not been made. */
        boolean isKept() {
            return value == KEPT;
        }
    }

    private static final Supplier<byte[]> KEPT = Shards::kept;

    private static byte[] kept() {
        throw new AssertionError("a shard that was not made");
    }

    private final List<Shard> shards = new ArrayList<>();
    private final Map<Character, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Adds the next shard of a kind, and keeps its value. */
    void add(char kind, JsonText value) {
        byte[] bytes = value.toBytes();
        add(kind, value, () -> bytes);
    }

    /** Adds the next shard of a kind, whose value is made anew when it is written. */
    void add(char kind, JsonText value, Supplier<byte[]> again) {
        add(kind, value.length(), value.hash(), again);
    }

    /** Adds the next shard of a kind as it was in the former index. */
    void keep(char kind, int length, int hash) {
        add(kind, length, hash, KEPT);
    }

    private void add(char kind, int length, int hash, Supplier<byte[]> value) {
        int number = counts.merge(kind, 1, Integer::sum) - 1;
        String name = kind + Integer.toString(number);
        places.put(name, shards.size());
        shards.add(new Shard(name, length, hash, value));
    }

    private int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new AssertionError("no such shard: " + name);
        }
        return place;
    }

    boolean isKept(String name) {
        return shards.get(place(name)).isKept();
    }

    /** Adds a last text to a shard that is a list. */
    void append(String name, String text) {
        int place = place(name);
        Shard list = shards.get(place);
        byte[] value = list.value().get();
        JsonText longer = new JsonText().json(value, 0, value.length - 1, list.length() - 1);
        byte[] bytes = longer.raw(",").string(text).raw("]").toBytes();
        shards.set(place, new Shard(name, longer.length(), longer.hash(), () -> bytes));
    }

    int count(char kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** The shards in the order they were added. */
    List<Shard> all() {
        return shards;
    }

    /** Whether a search needs a shard before it can show titles: not packs, which a bundle has no cards in, nor overflow. */
    static boolean isNeededForTitles(String name) {
        return name.charAt(0) != 't' && name.charAt(0) != 'x';
    }

    /** How long the shards are that a search needs before it can ask for titles, in UTF-16 units. */
    int lengthWithoutTexts() {
        return shards.stream()
                .filter(shard -> isNeededForTitles(shard.name()))
                .mapToInt(Shard::length)
                .sum();
    }
}
