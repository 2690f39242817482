package dev.galley.search;

import java.util.stream.IntStream;

/**
 * How much a page says of a stem, squeezed into one digit of 64: 32 steps for pages whose title does not have the stem,
 * 32 finer ones near the top for those whose title does. The browser needs neither counts nor lengths.
 */
final class Impact {
    /** How many there are. */
    static final int COUNT = 64;

    private static final int STEPS = 32;

    /** A stem of the title is said at least so much. */
    private static final double TITLE_LEAST = 0.5;

    /** By digit. */
    private static final double[] SHARES =
            IntStream.range(0, COUNT).mapToDouble(Impact::middle).toArray();

    private Impact() {}

    /** The digit of a weighted frequency. */
    static int of(double weight, boolean inTitle) {
        double share = weight / (weight + Postings.SATURATION);
        return inTitle ? STEPS + step((share - TITLE_LEAST) / (1 - TITLE_LEAST)) : step(share);
    }

    private static int step(double share) {
        return Math.max(0, Math.min(STEPS - 1, (int) (share * STEPS)));
    }

    static boolean isInTitle(int digit) {
        return digit >= STEPS;
    }

    /** The share of the most that can be said which a digit stands for: above 0, below 1. */
    static double share(int digit) {
        return SHARES[digit];
    }

    private static double middle(int digit) {
        double share = (digit % STEPS + 0.5) / STEPS;
        return isInTitle(digit) ? TITLE_LEAST + (1 - TITLE_LEAST) * share : share;
    }
}
