package dev.galley.search;

/**
 * Says where a sorted list is cut into shards: from a least length on before every entry whose hash is low enough, and at
 * the latest before a shard would be too long. Because the entries themselves decide and not what stands before them, an
 * entry more or less moves the cuts near it and no others (content-defined chunking: Muthitacharoen, Chen, Mazières, A
 * low-bandwidth network file system, 2001).
 *
 * @param least no shard is cut before it is so long, in UTF-16 units
 * @param spread how much longer a shard gets in the mean
 * @param most no shard gets longer, but for one of one entry; so much that hardly any comes to it, since such a cut moves
 *     with every edit
 */
record Cut(int least, int spread, int most) {
    /** The golden ratio's share of 2^32 (Knuth, The Art of Computer Programming, volume 3, 6.4): spreads likely hashes. */
    private static final int SPREADING = 0x9E3779B9;

    /**
     * Whether a shard ends before an entry.
     *
     * @param length of the entry
     * @param size of the shard up to here
     */
    boolean isBefore(String entry, int length, int size) {
        double share = ((entry.hashCode() * SPREADING) >>> 1) / (double) Integer.MAX_VALUE;
        return size > 0 && (size + length > most || (size >= least && share * spread < length));
    }
}
