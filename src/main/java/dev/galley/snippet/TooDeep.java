package dev.galley.snippet;

/** Ends the reading of code that is nested more deeply than a parser can bear. A signal, so it has no stack. */
final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
        super("nested too deeply", null, false, false);
    }
}
