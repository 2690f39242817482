package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.files.PageFile;
import dev.galley.files.ReadText;
import dev.galley.source.ContentHash;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
 * @param html what the HTML in the output was made of; empty where that must be made anew
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
        Optional<KnownHtml> html) {
    KnownPage {
        reads = List.copyOf(reads);
    }

    /** A page that was checked, as the next build will know it. */
    static KnownPage of(CheckedPage page, boolean isSettled, Optional<KnownWords> words, Optional<KnownHtml> html) {
        return new KnownPage(
                page.summary().path(),
                page.stamp(),
                isSettled,
                page.text(),
                page.reads(),
                page.stored(),
                page.texts(),
                page.body(),
                words,
                html);
    }

    /** Whether a file and all that it takes code from are what this page was made of. */
    boolean isAsItWas(PageFile file, Function<SourcePath, Optional<Source>> files) {
        return stamp.equals(file.stamp())
                && (isSettled || isText(file.read()))
                && reads.stream().allMatch(read -> read.isAsItWas(files));
    }

    private boolean isText(ReadText read) {
        return read.diagnostics().isEmpty()
                && read.source()
                        .filter(it -> ContentHash.of(it.text()).equals(text))
                        .isPresent();
    }

    /** The same page, its stamp trusted. */
    KnownPage settled() {
        return new KnownPage(path, stamp, true, text, reads, facts, texts, body, words, html);
    }

    /** The same page with other HTML. */
    KnownPage with(Optional<KnownHtml> other) {
        return new KnownPage(path, stamp, isSettled, text, reads, facts, texts, body, words, other);
    }

    /**
     * The words of a page as search has them.
     *
     * @param key stands for all that they depend on
     * @param place where they are kept
     */
    record KnownWords(ContentHash key, ByteStore.Place place) {}

    /**
     * What the HTML of a page was made of.
     *
     * @param print stands for all of it
     * @param context where the page's slice of the site is kept
     */
    record KnownHtml(RenderPrint print, ByteStore.Place context) {}
}
