package dev.galley.highlight;

import java.util.List;

/**
 * Patterns in the order in which they are tried. Immutable.
 *
 * @param characters text without any of these has no match for any pattern
 */
record Grammar(List<GrammarPattern> patterns, AsciiSet characters) {
    Grammar {
        patterns = List.copyOf(patterns);
    }

    static Grammar of(List<GrammarPattern> patterns) {
        AsciiSet characters = patterns.stream()
                .map(pattern -> pattern.prefilter().near())
                .reduce(AsciiSet.NONE, AsciiSet::or);
        return new Grammar(patterns, characters);
    }
}
