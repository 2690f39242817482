package dev.galley.highlight;

/**
 * The steps that colouring one piece of code may take. Steps are counted, not timed, so that the same code ends the
 * same way on a slow machine. Used by one thread.
 */
final class Budget {
    // Made beforehand: thrown from the depth of a regular expression, where no stack may be left to make it.
    private final Exceeded exceeded = new Exceeded();
    private long left;

    Budget(long steps) {
        left = steps;
    }

    /** Thrown when the steps are used up. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Exceeded() {
            super(null, null, false, false);
        }
    }

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw exceeded;
        }
    }

    long left() {
        return left;
    }
}
