package dev.galley.highlight;

import java.util.List;

/**
 * Patterns in the order in which they are tried. Immutable.
 *
 * @param characters text without any of these has no match for any pattern; all when one may match without any
 */
record Grammar(List<GrammarPattern> patterns, AsciiSet characters) {
    Grammar {
        patterns = List.copyOf(patterns);
    }

    static Grammar of(List<GrammarPattern> patterns) {
        AsciiSet characters = patterns.stream()
                .map(pattern -> pattern.prefilter() == null
                        ? AsciiSet.ALL
                        : pattern.prefilter().near())
                .reduce(AsciiSet.NONE, AsciiSet::or);
        return new Grammar(patterns, characters);
    }

    /** Whether text of these characters can have a match for any pattern. */
    boolean mayMatch(AsciiSet present) {
        return characters.isAll() || present.isAll() || characters.meets(present);
    }
}
