package dev.galley.search;

/**
 * How much a page says of a stem, squeezed with the share of the title that the stem makes into one digit of 64: 32 steps
 * for pages whose title does not have the stem, 4 finer ones near the top for each of eight shares. The browser needs
 * neither counts nor lengths.
 */
final class Impact {
    /** How many steps there are in all. */
    static final int COUNT = 64;

    private static final int STEPS = 32;
    private static final int TITLE_STEPS = 4;
    private static final int MOST_TITLE_WORDS = 8;

    /** A stem of the title is said at least so much. */
    private static final double TITLE_LEAST = 0.5;

    private Impact() {}

    /** 0 for no title, else 1 for a title of one word to 8 for one of eight or more. */
    static int titleCode(int titleWords) {
        return Math.min(MOST_TITLE_WORDS, titleWords);
    }

    /** The step of a weighted frequency, from 0. */
    static int of(double weight, int titleCode) {
        double share = weight / (weight + Postings.SATURATION);
        return titleCode == 0
                ? step(share, STEPS)
                : step((share - TITLE_LEAST) / (1 - TITLE_LEAST), TITLE_STEPS);
    }

    private static int step(double share, int steps) {
        return (int) Math.max(0, Math.min(steps - 1, Math.floor(share * steps)));
    }

    /** The share of the most that can be said which a step stands for: above 0, below 1. */
    static double share(int step, int titleCode) {
        return titleCode == 0
                ? (step + 0.5) / STEPS
                : TITLE_LEAST + (1 - TITLE_LEAST) * (step + 0.5) / TITLE_STEPS;
    }

    /** The share of the title that a stem makes. */
    static double titleShare(int titleCode) {
        return titleCode == 0 ? 0 : 1.0 / titleCode;
    }

    /** Step and title in one number from 0 to 63. */
    static int code(int step, int titleCode) {
        return titleCode == 0 ? step : STEPS + (titleCode - 1) * TITLE_STEPS + step;
    }

    /** An order of postings by what they say, 0 to 63; a stem in the title says more than elsewhere. */
    static int rank(int step, int titleCode) {
        return titleCode == 0 ? step : STEPS + step * MOST_TITLE_WORDS + MOST_TITLE_WORDS - titleCode;
    }
}
