package dev.galley.snippet;

/** Ends a quick reading that does not know what it reads, which is no error yet. A signal, so it has no stack. */
final class Unsure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsure() {
        super("cannot tell", null, false, false);
    }
}
