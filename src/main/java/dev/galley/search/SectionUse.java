package dev.galley.search;

/**
 * How one section uses a stem. Immutable.
 *
 * @param section its place in the page, from 0
 * @param strength how much it says of the stem, 0 to 7
 * @param inHeading whether its heading has it
 */
record SectionUse(int section, int strength, boolean inHeading) {
    /** The greatest strength. */
    static final int STRONGEST = 7;

    /** The strength of a weighted frequency. */
    static int strength(double weight) {
        double share = weight / (weight + Postings.SATURATION);
        return Math.min(STRONGEST, (int) (share * (STRONGEST + 1)));
    }

    /** The share of the greatest weight that a strength stands for. */
    static double share(int strength) {
        return (strength + 0.5) / (STRONGEST + 1);
    }
}
