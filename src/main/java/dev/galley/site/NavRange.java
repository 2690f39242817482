package dev.galley.site;

/**
 * Some lines of one level of the navigation, for pages that show those around them. Immutable.
 *
 * @param level the number of the level among those that no page shows whole, from 0
 * @param from the first line, from 0
 * @param to the line behind the last one
 */
public record NavRange(int level, int from, int to) {
    /** How many lines there are. */
    public int size() {
        return to - from;
    }
}
