package dev.galley.search;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * How much each field brings to the weight that {@link Postings} gives a stem on a page. Immutable, safe for use by
 * several threads.
 */
final class FieldWeights {
    private static final double TITLE_WEIGHT = 4;
    private static final double HEADINGS_WEIGHT = 2;
    private static final double STOP_BODY_WEIGHT = 0.1;

    private final List<PageWords> pages;
    private final Set<String> stopStems;
    private final double titleAverage;
    private final double headingsAverage;
    private final double bodyAverage;

    FieldWeights(List<PageWords> pages, Set<String> stopStems) {
        this.pages = pages;
        this.stopStems = stopStems;
        titleAverage = average(PageWords::titleLength);
        headingsAverage = average(PageWords::headingsLength);
        bodyAverage = average(PageWords::bodyLength);
    }

    private double average(ToDoubleFunction<PageWords> length) {
        return Math.max(1, pages.stream().mapToDouble(length).average().orElse(1));
    }

    /** The shares of title, headings and text, which together are 1. */
    double[] shares(int page, int entry, String stem) {
        PageWords words = pages.get(page);
        double body = words.body(entry) * (stopStems.contains(stem) ? STOP_BODY_WEIGHT : 1);
        double[] weights = {
            TITLE_WEIGHT / (0.6 + 0.4 * words.titleLength() / titleAverage) * words.title(entry),
            HEADINGS_WEIGHT / (0.5 + 0.5 * words.headingsLength() / headingsAverage) * words.headings(entry),
            body / (0.5 + 0.5 * words.bodyLength() / bodyAverage)
        };
        double whole = weights[0] + weights[1] + weights[2];
        return whole > 0
                ? new double[] {weights[0] / whole, weights[1] / whole, weights[2] / whole}
                : new double[] {0, 0, 1};
    }
}
