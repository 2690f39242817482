package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.ReadText;
import dev.galley.source.ContentHash;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * A page as the last build knew it. Immutable.
 *
 * @param stamp what its file was like
 * @param isSettled whether the stamp is to be trusted
 * @param text stands for its text
 * @param reads the files that it takes code from
 * @param facts where what the site needs to know of it is kept
 * @param texts where the words of its sections are kept
 * @param body where all else that its HTML is made of is kept
 * @param words its words as search has them, if it is searched
 * @param rendered what the HTML in the output was made of; empty where that must be made anew
 */
record KnownPage(
        SourcePath path,
        FileStamp stamp,
        boolean isSettled,
        ContentHash text,
        List<FileRead> reads,
        ByteStore.Place facts,
        ByteStore.Place texts,
        ByteStore.Place body,
        Optional<KnownWords> words,
        Optional<RenderPrint> rendered) {
    KnownPage {
        reads = List.copyOf(reads);
    }

    /** Whether a file says what this page was made of. */
    boolean isText(ReadText read) {
        return read.diagnostics().isEmpty()
                && read.source().filter(it -> ContentHash.of(it.text()).equals(text)).isPresent();
    }

    /** The same page, its stamp trusted. */
    KnownPage settled() {
        return new KnownPage(path, stamp, true, text, reads, facts, texts, body, words, rendered);
    }

    /**
     * The words of a page as search has them.
     *
     * @param key stands for all that they depend on
     * @param place where they are kept
     */
    record KnownWords(ContentHash key, ByteStore.Place place) {}
}
