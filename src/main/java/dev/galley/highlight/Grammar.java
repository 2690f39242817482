package dev.galley.highlight;

import java.util.List;

/** Patterns in the order in which they are tried. Immutable. */
record Grammar(List<GrammarPattern> patterns) {
    Grammar {
        patterns = List.copyOf(patterns);
    }
}
