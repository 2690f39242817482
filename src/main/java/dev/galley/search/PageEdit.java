package dev.galley.search;

/**
 * A page whose words are others than in the former index. Immutable.
 *
 * @param page its number in the order of addresses, from 0
 */
record PageEdit(int page, AnalysedPage before, AnalysedPage after) {}
