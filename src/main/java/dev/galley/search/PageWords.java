package dev.galley.search;

import java.util.function.Supplier;

/**
 * One page in the index: what it says, counted, and what results show of it. Immutable.
 *
 * <p>Its words in bytes, in twentieths of a plain word: the lengths of title, headings and body; the number of sections
 * and, in four bytes each, the length of each section's text and of its heading; then for each of its terms the number
 * that the term has in the table of the worker who gathered the page, and its {@link TermCounts}.
 */
final class PageWords {
    private final String url;
    private final Supplier<byte[]> fields;
    private final byte[] words;
    private final int[] terms;
    private final int titleLength;
    private final int headingsLength;
    private final int bodyLength;
    private final int sections;
    private final int firstSection;

    /** @param terms the numbers in the index of the worker's terms */
    PageWords(String url, Supplier<byte[]> fields, byte[] words, int[] terms) {
        this.url = url;
        this.fields = fields;
        this.words = words;
        this.terms = terms;
        ByteReader reader = new ByteReader().read(words, 0);
        titleLength = reader.number();
        headingsLength = reader.number();
        bodyLength = reader.number();
        sections = reader.number();
        firstSection = reader.at();
    }

    String url() {
        return url;
    }

    /** What results show of it; read anew each time. */
    StoredFields fields() {
        return new StoredFields(fields.get());
    }

    SearchDocument document() {
        return fields().document();
    }

    /** A reader at the first term. */
    ByteReader firstTerm() {
        return new ByteReader().read(words, firstSection + sections * 8);
    }

    /** The number in the index of one of the worker's terms. */
    int term(int number) {
        return terms[number];
    }

    int titleLength() {
        return titleLength;
    }

    int headingsLength() {
        return headingsLength;
    }

    int bodyLength() {
        return bodyLength;
    }

    int sectionCount() {
        return sections;
    }

    /** How long the text of a section is. */
    int sectionLength(int section) {
        return ByteReader.wide(words, firstSection + section * 8);
    }

    /** How long the heading of a section is. */
    int headingLength(int section) {
        return ByteReader.wide(words, firstSection + section * 8 + 4);
    }
}
