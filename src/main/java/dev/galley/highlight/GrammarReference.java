package dev.galley.highlight;

/**
 * Names one grammar among all: the file it stands in, without its ending, and its number there, from 0. Immutable.
 */
record GrammarReference(String file, int number) {
    /** Written as {@code file#number}. */
    static GrammarReference parse(String written) {
        int mark = written.lastIndexOf('#');
        return new GrammarReference(written.substring(0, mark), Integer.parseInt(written.substring(mark + 1)));
    }

    @Override
    public String toString() {
        return file + "#" + number;
    }
}
