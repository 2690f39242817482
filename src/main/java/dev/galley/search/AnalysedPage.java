package dev.galley.search;

/**
 * What one page brings to the index: its words, counted, and what results show of it. Knows nothing of other pages, and
 * can be kept as bytes. Immutable, safe for use by several threads.
 */
public final class AnalysedPage {
    /** The version of the bytes: it changes with their form and with what is a word. */
    private static final int FORMAT = 1;

    private final String url;
    private final byte[] fields;
    private final byte[] words;

    AnalysedPage(String url, byte[] fields, byte[] words) {
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
        return new ByteWriter()
                .number(FORMAT)
                .number(fields.length)
                .bytes(fields)
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
        ByteReader reader = new ByteReader().read(bytes, 0);
        if (bytes.length < 2 || reader.number() != FORMAT) {
            throw new IllegalArgumentException("words of a page in another format");
        }
        int length = reader.number();
        int start = reader.at();
        byte[] fields = java.util.Arrays.copyOfRange(bytes, start, start + length);
        byte[] words = java.util.Arrays.copyOfRange(bytes, start + length, bytes.length);
        return new AnalysedPage(new StoredFields(fields).url(), fields, words);
    }

    /** The document that the page was made of, anew. */
    public SearchDocument document() {
        return new StoredFields(fields).document();
    }

    /** What results show, as {@link StoredFields} reads it. */
    byte[] fields() {
        return fields;
    }

    /** The counted words: as {@link PageWords} describes them, but before the counts of each term the number of its words and the words. */
    byte[] words() {
        return words;
    }
}
