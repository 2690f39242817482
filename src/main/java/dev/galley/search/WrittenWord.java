package dev.galley.search;

import java.nio.charset.StandardCharsets;

/**
 * A word with its stem in bytes: the length of the folded word and the word; how much of its end the stem has not, in
 * UTF-16 units; the length of what the stem has instead, and that. Texts are in UTF-8, lengths are in bytes.
 */
final class WrittenWord {
    private WrittenWord() {}

    static void write(String surface, String stem, ByteWriter out) {
        int shared = 0;
        while (shared < surface.length() && shared < stem.length() && surface.charAt(shared) == stem.charAt(shared)) {
            shared++;
        }
        byte[] word = surface.getBytes(StandardCharsets.UTF_8);
        byte[] added = stem.substring(shared).getBytes(StandardCharsets.UTF_8);
        out.number(word.length).bytes(word);
        out.number(surface.length() - shared).number(added.length).bytes(added);
    }

    /** Goes behind a word. */
    static void skip(ByteReader reader) {
        reader.skip(reader.number());
        reader.number();
        reader.skip(reader.number());
    }

    /** The folded word at a place. */
    static String surface(byte[] bytes, int at) {
        ByteReader reader = new ByteReader().read(bytes, at);
        return reader.text(reader.number());
    }

    /** The stem of the word at a place. */
    static String stem(byte[] bytes, int at) {
        ByteReader reader = new ByteReader().read(bytes, at);
        String surface = reader.text(reader.number());
        int cut = reader.number();
        return surface.substring(0, surface.length() - cut) + reader.text(reader.number());
    }
}
