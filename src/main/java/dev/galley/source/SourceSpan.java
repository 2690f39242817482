package dev.galley.source;

import java.util.Comparator;

/**
 * A stretch of one line of a file. Lines and columns count from 1; columns and lengths are UTF-16 units, so a character
 * outside the basic plane counts two. A length of 0 marks a place between two characters. Ordered by path, line, column,
 * length. Immutable.
 */
public record SourceSpan(SourcePath path, int line, int column, int length) implements Comparable<SourceSpan> {
    private static final Comparator<SourceSpan> ORDER = Comparator.comparing(SourceSpan::path)
            .thenComparingInt(SourceSpan::line)
            .thenComparingInt(SourceSpan::column)
            .thenComparingInt(SourceSpan::length);

    /** @throws IllegalArgumentException when the line or column is below 1 or the length below 0 */
    public SourceSpan {
        if (line < 1 || column < 1 || length < 0) {
            throw new IllegalArgumentException("no such span: " + line + ":" + column + "+" + length);
        }
    }

    /** The start of a file, for a problem of the file as a whole. */
    public static SourceSpan startOf(SourcePath path) {
        return new SourceSpan(path, 1, 1, 0);
    }

    @Override
    public int compareTo(SourceSpan other) {
        return ORDER.compare(this, other);
    }
}
