package dev.galley.search;

/**
 * How long the parts of a site's pages are, in weighted words; never below 1, so that nothing is divided by nothing.
 * Rounded to steps of three hundredths, which no ranking feels, so that an edit of one page does not change what the
 * postings of all others say.
 *
 * @param section of the sections' texts
 * @param heading of the sections' headings
 */
record Averages(double title, double headings, double body, double section, double heading) {
    /** So many steps make an average e times as large. */
    private static final double STEPS = 32;

    /** The average in words of a sum in twentieths. The same to the bit on every machine, as {@code Math} need not be. */
    static double average(long sum, long count) {
        double average = Math.max(1, sum / Field.UNITS / Math.max(1, count));
        return StrictMath.exp(Math.rint(StrictMath.log(average) * STEPS) / STEPS);
    }
}
