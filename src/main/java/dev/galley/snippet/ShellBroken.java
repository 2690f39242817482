package dev.galley.snippet;

/** Ends the reading of a shell script at its first error. A signal, never shown, so it has no stack. */
final class ShellBroken extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int offset;
    private final int length;
    private final String words;

    ShellBroken(int offset, int length, String words) {
        super(words, null, false, false);
        this.offset = offset;
        this.length = length;
        this.words = words;
    }

    /** The same place with another complaint. */
    ShellBroken saying(String other) {
        return new ShellBroken(offset, length, other);
    }

    Fault fault(String text) {
        return new Lines(text).fault(offset, length, words);
    }
}
