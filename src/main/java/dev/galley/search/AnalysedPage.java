package dev.galley.search;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What one page brings to the index: its words, counted, and what results show of it. Knows nothing of other pages, and
 * can be kept as bytes. Immutable, safe for use by several threads if what
 * gives its bytes is.
 */
public final class AnalysedPage {
    /** The version of the bytes: it changes with their form and with what is a word. */
    private static final int FORMAT = 1;

    private final String url;
    private final Supplier<byte[]> fields;
    private final byte[] words;

    AnalysedPage(String url, byte[] fields, byte[] words) {
        this(url, () -> fields, words);
    }

    private AnalysedPage(String url, Supplier<byte[]> fields, byte[] words) {
        this.url = url;
        this.fields = fields;
        this.words = words;
    }

    /** The page's address, relative to the site's root. */
    public String url() {
        return url;
    }

    /** The page in bytes, the same for the same document and language. */
    public byte[] bytes() {
        byte[] shown = fields.get();
        return new ByteWriter()
                .number(FORMAT)
                .number(shown.length)
                .bytes(shown)
                .bytes(words)
                .toBytes();
    }

    /**
     * The page of some bytes.
     *
     * @param bytes what {@link #bytes()} gave; of others the first use may fail
     * @throws IllegalArgumentException if they are of another version of Galley
     */
    public static AnalysedPage read(byte[] bytes) {
        byte[] fields = fieldsOf(bytes);
        return new AnalysedPage(new StoredFields(fields).url(), fields, wordsOf(bytes));
    }

    /**
     * The same page without what results show of it, which is read again whenever it is asked for: of all pages it would be
     * the larger half of what an index holds.
     *
     * @param kept gives the bytes of the page each time
     */
    public AnalysedPage kept(Supplier<byte[]> kept) {
        return new AnalysedPage(url, () -> fieldsOf(kept.get()), words);
    }

    private static byte[] fieldsOf(byte[] bytes) {
        ByteReader reader = begun(bytes);
        int length = reader.number();
        return Arrays.copyOfRange(bytes, reader.at(), reader.at() + length);
    }

    private static byte[] wordsOf(byte[] bytes) {
        ByteReader reader = begun(bytes);
        int length = reader.number();
        return Arrays.copyOfRange(bytes, reader.at() + length, bytes.length);
    }

    private static ByteReader begun(byte[] bytes) {
        ByteReader reader = new ByteReader().read(bytes, 0);
        if (bytes.length < 2 || reader.number() != FORMAT) {
            throw new IllegalArgumentException("words of a page in another format");
        }
        return reader;
    }

    /** The document that the page was made of, anew. */
    public SearchDocument document() {
        return new StoredFields(fields.get()).document();
    }

    /** What results show, as {@link StoredFields} reads it. */
    Supplier<byte[]> fields() {
        return fields;
    }

    /** The counted words: as {@link PageWords} describes them, but before the counts of each term the number of its words and the words. */
    byte[] words() {
        return words;
    }
}
