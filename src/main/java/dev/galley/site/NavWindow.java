package dev.galley.site;

/**
 * The lines of a level that a page shows: the block that its own stands in, the one before it and the one after. So the
 * pages of a block show the same lines, and all that is not shown are whole blocks. Immutable.
 *
 * @param from the first line, from 0
 * @param to the line behind the last one
 */
record NavWindow(int from, int to) {
    private static final int BLOCK = 20;
    private static final int BLOCKS = 3;

    /** A level of more lines than this is not shown whole. */
    static final int LONGEST = BLOCK * BLOCKS;

    /**
     * What is shown of a level.
     *
     * @param middle the line on the way to the page, 0 if there is none
     * @param size of the level
     */
    static NavWindow around(int middle, int size) {
        if (size <= LONGEST) {
            return new NavWindow(0, size);
        }
        int last = (size - 1) / BLOCK;
        int first = Math.max(0, Math.min(middle / BLOCK - 1, last - BLOCKS + 1));
        return new NavWindow(first * BLOCK, Math.min(size, (first + BLOCKS) * BLOCK));
    }
}
