package dev.galley.snippet;

/** Ends the reading of a configuration that is broken. A signal, so it has no stack. */
final class NginxBroken extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;
    private final int length;
    private final String words;

    NginxBroken(int offset, int length, String words) {
        super(words, null, false, false);
        this.offset = offset;
        this.length = length;
        this.words = words;
    }

    Fault fault(String text) {
        return new Lines(text).fault(offset, length, words);
    }
}
