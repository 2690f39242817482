package dev.galley.search;

import dev.galley.search.Word.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * From a query to groups of stems; the last steps of {@code query.js}. Grows while one query is read; not for several
 * threads.
 */
final class Grouping {
    /** What a word counts that the owner says means the same. */
    private static final double SYNONYM = 0.8;

    private static final double JOINED = 0.3;

    /** How much of the pages of its most common completion an unfinished word means. */
    private static final double UNFINISHED = 0.5;

    /** A word that the site does not have, and that may be misspelt; its parts may be known. */
    record Unknown(String word, Chunk chunk, boolean isOpen, boolean hasKnownParts) {}

    private final Lexicon lexicon;
    private final ReadShards shards;
    private final List<Group> groups = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<Synonyms.Group> synonyms;

    /** What was made of each chunk: for each of its words a group, empty if no page has it. */
    private final List<List<Group>> ofChunks = new ArrayList<>();

    /** Chunks that the owner said what they mean, so that they are not misspelt. */
    private final Set<Chunk> meant = new HashSet<>();

    /** @param shards those read so far */
    Grouping(Lexicon lexicon, ReadShards shards, List<Synonyms.Group> synonyms) {
        this.lexicon = lexicon;
        this.shards = shards;
        this.synonyms = synonyms;
    }

    /** The groups of the query, then those that were added. */
    List<Group> groups() {
        return groups;
    }

    void add(Group group) {
        groups.add(group);
    }

    /** Makes groups of the words that the vocabulary has; what is left over is returned. */
    List<Unknown> groupKnown(List<Chunk> chunks) {
        chunks.forEach(this::groupKnown);
        addJoined(chunks);
        synonyms.forEach(each -> addSynonyms(each.phrases(), chunks));
        return unknown.stream().filter(each -> !meant.contains(each.chunk())).toList();
    }

    /** Neighbours that are one word when they are joined, with or without a dot, as far as it stands in a shard that was read anyway. */
    private void addJoined(List<Chunk> chunks) {
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 1; i < chunks.size(); i++) {
            Word first = chunks.get(i - 1).words().get(0);
            Word second = chunks.get(i).words().get(0);
            if (first.kind() == Kind.MAIN && second.kind() == Kind.MAIN) {
                joined.add(first.surface() + second.surface());
                joined.add(first.surface() + "." + second.surface());
            }
        }
        joined.forEach(word -> shards.stemOf(word).ifPresent(stem -> {
            Group group = new Group(word);
            group.weigh(JOINED);
            group.add(stem, 1);
            groups.add(group);
        }));
    }

    private void addSynonyms(List<List<String>> phrases, List<Chunk> chunks) {
        List<String> keys =
                chunks.stream().map(chunk -> lexicon.keyOf(chunk.words())).toList();
        for (int asked = 0; asked < phrases.size(); asked++) {
            int length = phrases.get(asked).size();
            for (int at = 0; length > 0 && at + length <= keys.size(); at++) {
                if (keys.subList(at, at + length).equals(phrases.get(asked))) {
                    addMeanings(chunks, at, phrases, asked);
                }
            }
        }
    }

    /** Each chunk of a phrase may be said by the other phrases too. */
    private void addMeanings(List<Chunk> chunks, int start, List<List<String>> phrases, int asked) {
        for (int at = start; at < start + phrases.get(asked).size(); at++) {
            meant.add(chunks.get(at));
            Group group = ofChunks.get(at).get(0);
            if (group.isEmpty()) {
                groups.add(group);
            }
            for (int i = 0; i < phrases.size(); i++) {
                if (i != asked) {
                    group.add(String.join(" ", phrases.get(i)), SYNONYM);
                }
            }
        }
    }

    private void groupKnown(Chunk chunk) {
        List<Group> own = new ArrayList<>();
        for (int i = 0; i < chunk.words().size(); i++) {
            own.add(group(chunk.words().get(i).surface(), chunk.isPrefix(i)));
        }
        boolean isWhole = has(chunk, own, Kind.WHOLE);
        boolean isMain = isWhole || has(chunk, own, Kind.MAIN);
        for (int i = 0; i < own.size(); i++) {
            Word word = chunk.words().get(i);
            boolean isNeedless = word.kind() == Kind.PART && isMain;
            if (!own.get(i).isEmpty() && !isNeedless) {
                own.get(i).weigh(word.kind() == Kind.MAIN && isWhole ? 0.5 : 1);
                groups.add(own.get(i));
            } else if (own.get(i).isEmpty() && word.kind() == Kind.MAIN && !isWhole) {
                unknown.add(new Unknown(word.surface(), chunk, chunk.isPrefix(i), hasKnownParts(chunk, own)));
            }
        }
        ofChunks.add(own);
    }

    private static boolean has(Chunk chunk, List<Group> groups, Kind kind) {
        return count(chunk, groups, kind) > 0;
    }

    private static boolean hasKnownParts(Chunk chunk, List<Group> groups) {
        return count(chunk, groups, Kind.PART) > 1;
    }

    private static int count(Chunk chunk, List<Group> groups, Kind kind) {
        int count = 0;
        for (int i = 0; i < groups.size(); i++) {
            count += !groups.get(i).isEmpty() && chunk.words().get(i).kind() == kind ? 1 : 0;
        }
        return count;
    }

    private Group group(String word, boolean isOpen) {
        Group group = new Group(word);
        lexicon.stemOf(word).ifPresent(stem -> group.add(stem, 1));
        List<WordUse> completions = isOpen ? lexicon.completions(word) : List.of();
        double most = group.isEmpty() ? 0.6 : 0.35;
        group.mean(group.isEmpty() && !completions.isEmpty() ? UNFINISHED : 1);
        for (WordUse completion : completions) {
            double share =
                    Math.sqrt((double) word.length() / completion.surface().length());
            group.add(completion.stem(), most * share);
        }
        return group;
    }
}
