package dev.galley.search;

import java.util.BitSet;

/**
 * The shards of the former index, and what is no longer as it was.
 *
 * @param pages by number in the order of addresses
 * @param stems by number
 */
record FormerShards(ShardTable table, BitSet pages, BitSet stems) {
    /** Whether nothing from a first to a last number, both among them, has changed. */
    static boolean isSame(BitSet changed, int first, int last) {
        int next = changed.nextSetBit(first);
        return next < 0 || next > last;
    }
}
