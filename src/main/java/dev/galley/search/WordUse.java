package dev.galley.search;

/**
 * A word of the vocabulary with its stem. Immutable.
 *
 * @param pages on how many pages it stands
 */
record WordUse(String surface, String stem, int pages, boolean isStopWord) {}
