package dev.galley.search;

/**
 * A word of a text as it is searched for. Immutable.
 *
 * @param surface its folded form
 */
record Word(String surface, Kind kind) {
    /** How a word stands in what was written. */
    enum Kind {
        /** A compound taken as one: {@code std::vector}, {@code C++}, {@code --flag}, {@code typesafe} of "type-safe". */
        WHOLE(1),
        /** A plain word. */
        MAIN(1),
        /** Less than what was written: {@code related} of {@code select_related}, or another spelling. */
        PART(0.5f);

        private final float weight;

        Kind(float weight) {
            this.weight = weight;
        }

        /** How much one occurrence counts. */
        float weight() {
            return weight;
        }
    }
}
