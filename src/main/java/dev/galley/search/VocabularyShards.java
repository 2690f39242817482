package dev.galley.search;

import java.util.List;

/**
 * Writes the vocabulary: {@code <shared><rest>,<frequency>[<cut><added>]} a word, separated by spaces. {@code shared}
 * is how much it shares with the word before, {@code frequency} four times the binary logarithm of its pages, and the
 * stem is the word with {@code cut} characters cut off and the rest added; nothing stands there if it is its own stem.
 */
final class VocabularyShards {
    private final VocabularyLayout layout;

    VocabularyShards(List<WordUse> words, Shards shards) {
        layout = new VocabularyLayout(words);
        layout.shards().forEach(shard -> shards.add('v', new JsonText().string(text(shard))));
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
        return layout.boundaries();
    }

    /** The most common words of each shard, written as a shard. */
    String heads() {
        return text(layout.heads());
    }
}
