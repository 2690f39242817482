package dev.galley.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the shards of an index begin and what they are like, so that those in which nothing changes need not be made
 * again. Immutable.
 *
 * @param layout the layout of the index
 * @param numbers the number of each page
 * @param packs the first page of each pack
 * @param stems the first stem of each shard of postings
 * @param lengths of all shards, by name, in UTF-16 units
 * @param hashes of all shards, by name
 * @param overflows of the pages that do not fit into their packs
 */
record ShardTable(
        String layout,
        List<Integer> numbers,
        List<Integer> packs,
        List<String> stems,
        Map<String, Integer> lengths,
        Map<String, Integer> hashes,
        Map<Integer, PageShards.Overflow> overflows) {
    static ShardTable of(
            String layout,
            int[] numbers,
            List<Integer> packs,
            List<String> stems,
            Shards shards,
            Map<Integer, PageShards.Overflow> overflows) {
        Map<String, Integer> lengths = new HashMap<>();
        Map<String, Integer> hashes = new HashMap<>();
        for (Shards.Shard shard : shards.all()) {
            lengths.put(shard.name(), shard.length());
            hashes.put(shard.name(), shard.hash());
        }
        return new ShardTable(
                layout, list(numbers), List.copyOf(packs), List.copyOf(stems), lengths, hashes, Map.copyOf(overflows));
    }

    /** Whether the pages have these numbers. */
    boolean hasNumbers(int[] others) {
        return Arrays.equals(ints(numbers), others);
    }

    /** Adds a shard to others as it was. */
    void keep(char kind, int number, Shards shards) {
        String name = kind + Integer.toString(number);
        shards.keep(kind, lengths.getOrDefault(name, 0), hashes.getOrDefault(name, 0));
    }

    /** How many shards there are of a kind. */
    int count(char kind) {
        int count = 0;
        while (lengths.containsKey(kind + Integer.toString(count))) {
            count++;
        }
        return count;
    }

    void writeTo(IndexSink out) {
        out.texts(new String[] {layout}).ints(ints(numbers)).ints(ints(packs));
        out.texts(stems.toArray(String[]::new));
        String[] names = lengths.keySet().stream().sorted().toArray(String[]::new);
        out.texts(names);
        for (String name : names) {
            out.number(lengths.getOrDefault(name, 0)).number(hashes.getOrDefault(name, 0));
        }
        out.number(overflows.size());
        overflows.forEach((page, overflow) -> {
            out.number(page).number(overflow.fitting());
            out.ints(ints(overflow.places()));
        });
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(it -> it).toArray();
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    static ShardTable read(IndexSource in) {
        String layout = in.texts()[0];
        List<Integer> numbers = list(in.ints());
        List<Integer> packs = list(in.ints());
        List<String> stems = List.of(in.texts());
        Map<String, Integer> lengths = new HashMap<>();
        Map<String, Integer> hashes = new HashMap<>();
        for (String name : in.texts()) {
            lengths.put(name, in.number());
            hashes.put(name, in.number());
        }
        Map<Integer, PageShards.Overflow> overflows = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            int page = in.number();
            int fitting = in.number();
            overflows.put(page, new PageShards.Overflow(list(in.ints()), fitting));
        }
        return new ShardTable(layout, numbers, packs, stems, lengths, hashes, overflows);
    }
}
