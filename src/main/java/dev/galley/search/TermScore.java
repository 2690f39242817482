package dev.galley.search;

/**
 * A part of a score.
 *
 * @param word the word of the query, as it is searched for; empty for what its words bring together
 * @param found the stems on the page that stand for it, parted by commas
 * @param field where they stand: {@code title}, {@code headings} or {@code text}; without a word what it is for
 * @param points how much this brings; may be negative
 */
public record TermScore(String word, String found, String field, double points) {}
