package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds what was meant by words that the site does not have; {@code spelling.js}. Used for one query; not for several
 * threads.
 */
final class Speller {
    private static final int SHORTEST = 4;

    /** A word in place of a misspelt one of a chunk. */
    private record Correction(Chunk chunk, String word, String by) {}

    /** A word that may have been meant. */
    private record Candidate(WordUse word, double distance) {}

    private final ReadShards shards;
    private final Words words;
    private final List<Correction> corrections = new ArrayList<>();

    Speller(ReadShards shards, Words words) {
        this.shards = shards;
        this.words = words;
    }

    /** Adds a group for each word for which another was found. */
    void correct(List<Grouping.Unknown> unknown, Grouping grouping) {
        List<Grouping.Unknown> tried = unknown.stream()
                .filter(each -> each.word().length() >= SHORTEST)
                .toList();
        List<Grouping.Unknown> rest = correct(tried, false, grouping);
        if (!shards.isAll()) {
            correct(rest, true, grouping);
        }
    }

    /** Looks for words where they may stand; those not found are returned. */
    private List<Grouping.Unknown> correct(List<Grouping.Unknown> unknown, boolean firstIsWrong, Grouping grouping) {
        shards.addNear(unknown.stream().map(Grouping.Unknown::word).toList(), firstIsWrong);
        return unknown.stream().filter(each -> !addCorrection(each, grouping)).toList();
    }

    private boolean addCorrection(Grouping.Unknown unknown, Grouping grouping) {
        List<Candidate> candidates = candidates(unknown.word(), unknown.isOpen(), most(unknown));
        if (candidates.isEmpty()) {
            return false;
        }
        double best = candidates.get(0).distance();
        Group group = new Group(unknown.word());
        candidates.stream()
                .filter(each -> each.distance() == best)
                .limit(3)
                .forEach(each -> group.add(each.word().stem(), best < 2 ? 0.8 : 0.5));
        grouping.add(group);
        String by = candidates.get(0).word().surface();
        corrections.add(new Correction(unknown.chunk(), unknown.word(), by));
        return true;
    }

    /** How many letters of a word may be wrong. */
    private static int most(Grouping.Unknown unknown) {
        return !unknown.hasKnownParts() && unknown.word().length() >= 8 ? 2 : 1;
    }

    /**
     * Words at the smallest distance, the most common first. A prefix of a longer word counts half a letter worse than a
     * word.
     */
    private List<Candidate> candidates(String word, boolean isOpen, int most) {
        List<Candidate> found = new ArrayList<>();
        shards.words().forEach(other -> {
            int length = other.surface().length();
            if (length >= word.length() - most && (isOpen || length <= word.length() + most)) {
                double distance = EditDistance.of(word, other.surface(), most, isOpen);
                if (distance <= most + 0.5) {
                    found.add(new Candidate(other, distance));
                }
            }
        });
        found.sort(
                Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::word, Lexicon.BY_FREQUENCY));
        return found;
    }

    /** The query with the words that were searched; empty if nothing was corrected. */
    Optional<String> corrected(String query) {
        StringBuilder text = new StringBuilder(query);
        corrections.stream()
                .sorted(Comparator.comparingInt(
                        (Correction each) -> -each.chunk().start()))
                .forEach(each -> replace(each, text));
        return corrections.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private void replace(Correction correction, StringBuilder text) {
        String chunk = correction.chunk().text();
        boolean isWhole = words.fold(chunk).equals(correction.word());
        int at = isWhole ? 0 : chunk.toLowerCase(Locale.ROOT).indexOf(correction.word());
        int length = isWhole ? chunk.length() : correction.word().length();
        if (at >= 0) {
            int start = correction.chunk().start() + at;
            text.replace(start, start + length, correction.by());
        }
    }
}
