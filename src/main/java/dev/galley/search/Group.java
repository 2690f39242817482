package dev.galley.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing the reader asks for: stems that stand for it, each with a weight, and the group's weight; as in
 * {@code query.js}. Grows while a query is read.
 */
final class Group {
    private final String word;
    private final Map<String, Double> stems = new LinkedHashMap<>();
    private double weight = 1;
    private double meant = 1;

    /** @param word what the reader typed, folded */
    Group(String word) {
        this.word = word;
    }

    void add(String stem, double stemWeight) {
        stems.merge(stem, stemWeight, Math::max);
    }

    void weigh(double groupWeight) {
        weight = groupWeight;
    }

    void mean(double share) {
        meant = share;
    }

    String word() {
        return word;
    }

    double weight() {
        return weight;
    }

    /** How much of the pages of its most common stem is meant. */
    double meant() {
        return meant;
    }

    /** The stems with their weights, in the order they were found. */
    Map<String, Double> stems() {
        return stems;
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }
}
