package dev.galley.search;

/**
 * How much the fields of a page count for its words: BM25F's weights over lengths. Immutable.
 *
 * @param title what one occurrence in the title brings
 * @param headings what one in the headings brings
 * @param body what one in the text brings
 */
record FieldWeights(double title, double headings, double body) {
    private static final double TITLE = 4;
    private static final double HEADINGS = 2;
    private static final double STOP_WORD = 0.1;

    static FieldWeights of(PageWords page, Averages averages) {
        return new FieldWeights(
                TITLE / (0.6 + 0.4 * page.titleLength() / averages.title()),
                HEADINGS / (0.5 + 0.5 * page.headingsLength() / averages.headings()),
                1 / (0.4 + 0.6 * page.bodyLength() / averages.body()));
    }

    /** What a term of the page has in title, headings and text; a stop word's text says little. */
    double[] of(PageWords page, int entry, boolean stopWord) {
        return new double[] {
            title * page.title(entry),
            headings * page.headings(entry),
            body * page.body(entry) * (stopWord ? STOP_WORD : 1)
        };
    }
}
