package dev.galley.search;

/**
 * What one page says, counted: for each of its terms how often it stands where. Knows nothing of other pages; terms have
 * the numbers of the page's dictionary. Immutable once made; the arrays run side by side.
 */
final class PageWords {
    private final SearchDocument document;
    private final TermDictionary dictionary;
    private final int[] terms;
    private final float[] title;
    private final float[] headings;
    private final float[] body;
    private final SectionUses uses;
    private final float[] sectionLengths;
    private final float[] headingLengths;

    PageWords(SearchDocument document, TermDictionary dictionary, Tally tally) {
        this.document = document;
        this.dictionary = dictionary;
        terms = tally.terms();
        title = tally.title();
        headings = tally.headings();
        body = tally.body();
        uses = tally.sectionUses();
        sectionLengths = tally.sectionLengths();
        headingLengths = tally.headingLengths();
    }

    SearchDocument document() {
        return document;
    }

    TermDictionary dictionary() {
        return dictionary;
    }

    /** How many different terms there are; entries count from 0. */
    int size() {
        return terms.length;
    }

    int term(int entry) {
        return terms[entry];
    }

    float title(int entry) {
        return title[entry];
    }

    float headings(int entry) {
        return headings[entry];
    }

    float body(int entry) {
        return body[entry];
    }

    /** Where the sections use the terms; by entry. */
    SectionUses uses() {
        return uses;
    }

    float titleLength() {
        return sum(title);
    }

    float headingsLength() {
        return sum(headings);
    }

    float bodyLength() {
        return sum(body);
    }

    float[] sectionLengths() {
        return sectionLengths;
    }

    float[] headingLengths() {
        return headingLengths;
    }

    private static float sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) sum;
    }
}
