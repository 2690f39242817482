package dev.galley.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds what was meant by words that the site does not have; {@code spelling.js}. Used for one query; not for several
 * threads.
 */
final class Speller {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_HALF = 3;
    private static final int SHORTEST_BEGINNING = 4;

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
        if (!rest.isEmpty() && !shards.isAll()) {
            rest = correct(rest, true, grouping);
        }
        split(rest, grouping);
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

    /** Words in which a space is missing. The second half may stand in any shard, so what follows known words is read. */
    private void split(List<Grouping.Unknown> unknown, Grouping grouping) {
        List<List<Integer>> heads =
                unknown.stream().map(each -> headsOf(each.word())).toList();
        for (int i = 0; i < unknown.size(); i++) {
            String word = unknown.get(i).word();
            heads.get(i).stream().filter(head -> isTail(word, head)).forEach(head -> shards.add(word.substring(head)));
        }
        for (int i = 0; i < unknown.size(); i++) {
            if (!addHalves(unknown.get(i), heads.get(i), grouping)) {
                addBeginning(unknown.get(i), heads.get(i), grouping);
            }
        }
    }

    /** The lengths of the known words that a word begins with, the longest first. */
    private List<Integer> headsOf(String word) {
        return IntStream.iterate(word.length() - 1, length -> length >= SHORTEST_HALF, length -> length - 1)
                .filter(length -> shards.stemOf(word.substring(0, length)).isPresent())
                .boxed()
                .toList();
    }

    private static boolean isTail(String word, int head) {
        return word.length() - head >= SHORTEST_HALF;
    }

    private boolean addHalves(Grouping.Unknown unknown, List<Integer> heads, Grouping grouping) {
        String word = unknown.word();
        Optional<Integer> head = heads.stream()
                .filter(length -> isTail(word, length)
                        && shards.stemOf(word.substring(length)).isPresent())
                .findFirst();
        head.ifPresent(length -> {
            String first = word.substring(0, length);
            String second = word.substring(length);
            addMeant(first, first, 0.8, grouping);
            addMeant(second, second, 0.8, grouping);
            corrections.add(new Correction(unknown.chunk(), word, first + " " + second));
        });
        return head.isPresent();
    }

    /** What a word begins with is better than nothing. */
    private void addBeginning(Grouping.Unknown unknown, List<Integer> heads, Grouping grouping) {
        String word = unknown.word();
        if (!heads.isEmpty() && heads.get(0) >= SHORTEST_BEGINNING && heads.get(0) * 2 >= word.length()) {
            String beginning = word.substring(0, heads.get(0));
            addMeant(word, beginning, 0.5, grouping);
            corrections.add(new Correction(unknown.chunk(), word, beginning));
        }
    }

    private void addMeant(String word, String known, double weight, Grouping grouping) {
        Group group = new Group(word);
        shards.stemOf(known).ifPresent(stem -> group.add(stem, weight));
        grouping.add(group);
    }

    /** How many letters of a word may be wrong. */
    private static int most(Grouping.Unknown unknown) {
        return !unknown.hasKnownParts() && unknown.word().length() >= 8 ? 2 : 1;
    }

    /**
     * Words at the smallest distance, the most common first. A prefix of a longer word counts half a letter worse than a
     * word. Signs are left out more often than letters are confused: nodejs.
     */
    private List<Candidate> candidates(String word, boolean isOpen, int most) {
        List<Candidate> found = new ArrayList<>();
        shards.words().forEach(other -> {
            int length = other.surface().length();
            if (length >= word.length() - most && (isOpen || length <= word.length() + most)) {
                double distance = EditDistance.of(word, other.surface(), most, isOpen);
                if (distance <= most + 0.5) {
                    boolean sameLetters = distance > 0.5 && lettersOf(word).equals(lettersOf(other.surface()));
                    found.add(new Candidate(other, sameLetters ? 0.5 : distance));
                }
            }
        });
        found.sort(
                Comparator.comparingDouble(Candidate::distance).thenComparing(Candidate::word, Lexicon.BY_FREQUENCY));
        return found;
    }

    private static String lettersOf(String word) {
        return word.replaceAll("[\\x00-\\x2f\\x3a-\\x60\\x7b-\\x7f]", "");
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
