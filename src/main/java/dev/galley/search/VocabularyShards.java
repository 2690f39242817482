package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the vocabulary: {@code <shared><rest>,<frequency>[<cut><added>]} a word, separated by spaces. {@code shared}
 * is how much it shares with the word before, {@code frequency} four times the binary logarithm of its pages, and the
 * stem is the word with {@code cut} characters cut off and the rest added; nothing stands there if it is its own stem.
 */
final class VocabularyShards {
    /** About two and a half kilobytes when compressed. */
    private static final int SHARD_LENGTH = 6_500;

    /** Words of each shard that the root names, so that a letter or two find something at once. */
    private static final int HEADS = 4;

    private final Shards shards;
    private final List<String> boundaries = new ArrayList<>();
    private final List<WordUse> heads = new ArrayList<>();

    VocabularyShards(List<WordUse> words, Shards shards) {
        this.shards = shards;
        int start = 0;
        while (start < words.size()) {
            int end = endOfShard(words, start);
            addShard(words, start, end);
            start = end;
        }
    }

    private static int endOfShard(List<WordUse> words, int start) {
        int length = 0;
        int end = start;
        while (end < words.size() && length < SHARD_LENGTH) {
            // Front coding leaves about half of a word.
            length += 5 + words.get(end).surface().length() / 2;
            end++;
        }
        return end;
    }

    private void addShard(List<WordUse> words, int start, int end) {
        String before = start == 0 ? "" : words.get(start - 1).surface();
        boundaries.add(
                start == 0 ? "" : FrontCoding.boundary(before, words.get(start).surface()));
        shards.add('v', new JsonText().string(text(words.subList(start, end))).toString());
        words.subList(start, end).stream()
                .filter(word -> !word.isStopWord() && word.surface().length() > 2)
                .sorted(Comparator.comparingInt(WordUse::pages).reversed().thenComparing(WordUse::surface))
                .limit(HEADS)
                .sorted(Comparator.comparing(WordUse::surface))
                .forEach(heads::add);
    }

    private static String text(List<WordUse> words) {
        StringBuilder out = new StringBuilder();
        FrontCoding coding = new FrontCoding();
        for (WordUse word : words) {
            out.append(out.isEmpty() ? "" : " ");
            coding.append(word.surface(), out);
            if (word.pages() > 1 || !word.stem().equals(word.surface())) {
                out.append(',').append(Digits.digit(frequency(word.pages())));
                appendStem(word, out);
            }
        }
        return out.toString();
    }

    /** How common a word is, 0 to 63: four times the binary logarithm of its pages. */
    static int frequency(int pages) {
        return (int) Math.min(63, Math.round(4 * Math.log(pages) / Math.log(2)));
    }

    private static void appendStem(WordUse word, StringBuilder out) {
        String surface = word.surface();
        String stem = word.stem();
        int shared = 0;
        while (shared < surface.length() && shared < stem.length() && surface.charAt(shared) == stem.charAt(shared)) {
            shared++;
        }
        if (!surface.equals(stem)) {
            int cut = Math.min(63, surface.length() - shared);
            out.append(Digits.digit(cut)).append(stem, Math.min(shared, stem.length()), stem.length());
        }
    }

    /** The start of the first word of each shard. */
    List<String> boundaries() {
        return boundaries;
    }

    /** The most common words of each shard, written as a shard. */
    String heads() {
        return text(heads);
    }
}
