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
                TITLE / (0.6 + 0.4 * (page.titleLength() / Field.UNITS) / averages.title()),
                HEADINGS / (0.5 + 0.5 * (page.headingsLength() / Field.UNITS) / averages.headings()),
                1 / (0.4 + 0.6 * (page.bodyLength() / Field.UNITS) / averages.body()));
    }

    /** What a term of the page has in title, headings and text; a stop word's text says little. */
    double[] of(TermCounts counts, boolean stopWord) {
        return new double[] {title(counts), headings(counts), body(counts, stopWord)};
    }

    /** The {@link Impact} of a term of the page. */
    int impact(TermCounts counts, boolean stopWord) {
        return Impact.of(title(counts) + headings(counts) + body(counts, stopWord), counts.title() > 0);
    }

    private double title(TermCounts counts) {
        return title * (counts.title() / Field.UNITS);
    }

    private double headings(TermCounts counts) {
        return headings * (counts.headings() / Field.UNITS);
    }

    private double body(TermCounts counts, boolean stopWord) {
        return body * (counts.body() / Field.UNITS) * (stopWord ? STOP_WORD : 1);
    }
}
