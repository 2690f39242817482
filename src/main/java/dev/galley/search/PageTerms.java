package dev.galley.search;

import java.util.ArrayList;
import java.util.List;

/** Goes through the terms of an {@link AnalysedPage}, whose words stand there as texts. Not for use by several threads. */
final class PageTerms {
    private final byte[] words;
    private final ByteReader reader = new ByteReader();
    private final TermCounts counts = new TermCounts();
    private int first;
    private int wordCount;
    private int countsStart;

    PageTerms(AnalysedPage page) {
        words = page.words();
        reader.read(words, 0);
        reader.number();
        reader.number();
        reader.number();
        reader.skip(reader.number() * 8);
    }

    /** Where the lengths end and the first term begins. */
    int start() {
        return reader.at();
    }

    /** Where the counts of the term begin. */
    int countsStart() {
        return countsStart;
    }

    /** Where the term ends. */
    int end() {
        return reader.at();
    }

    /** Goes to the next term; false if there is none. */
    boolean next() {
        if (reader.isAtEnd()) {
            return false;
        }
        wordCount = reader.number();
        first = reader.at();
        for (int left = wordCount; left > 0; left--) {
            WrittenWord.skip(reader);
        }
        countsStart = reader.at();
        counts.read(reader);
        return true;
    }

    String stem() {
        return WrittenWord.stem(words, first);
    }

    /** The words of the term. */
    List<String> surfaces() {
        List<String> surfaces = new ArrayList<>(wordCount);
        ByteReader each = new ByteReader().read(words, first);
        for (int left = wordCount; left > 0; left--) {
            surfaces.add(WrittenWord.surface(words, each.at()));
            WrittenWord.skip(each);
        }
        return surfaces;
    }

    /** The length in bytes of the term's first word, and its first byte: enough to pass by most terms that are not meant. */
    int firstWordHint() {
        ByteReader each = new ByteReader().read(words, first);
        int length = each.number();
        return hint(length, length == 0 ? 0 : words[each.at()]);
    }

    static int hint(int length, byte first) {
        return (Math.min(255, length) << 8) | (first & 255);
    }

    TermCounts counts() {
        return counts;
    }
}
