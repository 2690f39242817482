package dev.galley.search;

import dev.galley.search.Word.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * From a query to groups of stems; the last steps of {@code query.js}. Grows while one query is read; not for several
 * threads.
 */
final class Grouping {
    /** A word that the site does not have, and that may be misspelt. */
    record Unknown(String word, Chunk chunk, boolean isOpen) {}

    private final Lexicon lexicon;
    private final List<Group> groups = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    Grouping(Lexicon lexicon) {
        this.lexicon = lexicon;
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
        return unknown;
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
            if (!own.get(i).isEmpty()) {
                own.get(i).weigh(weight(word.kind(), isWhole, isMain));
                groups.add(own.get(i));
            } else if (word.kind() == Kind.MAIN && !isWhole && !hasKnownParts(chunk, own)) {
                unknown.add(new Unknown(word.surface(), chunk, chunk.isPrefix(i)));
            }
        }
    }

    private static double weight(Kind kind, boolean isWhole, boolean isMain) {
        return switch (kind) {
            case WHOLE -> 1;
            case MAIN -> isWhole ? 0.5 : 1;
            case PART -> isMain ? 0.3 : 1;
        };
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
        if (isOpen) {
            double most = group.isEmpty() ? 0.6 : 0.35;
            for (WordUse completion : lexicon.completions(word)) {
                double share =
                        Math.sqrt((double) word.length() / completion.surface().length());
                group.add(completion.stem(), most * share);
            }
        }
        return group;
    }
}
