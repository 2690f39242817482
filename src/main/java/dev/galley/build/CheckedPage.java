package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.files.FileStamp;
import dev.galley.page.PageSummary;
import dev.galley.source.ContentHash;
import dev.galley.source.Hasher;
import java.util.List;

/**
 * What a build holds of a page between the steps. Immutable.
 *
 * @param stamp what its file was like
 * @param text stands for its text
 * @param reads the files that it takes code from
 * @param isLasting whether the next build may take it over: all that it depends on is known
 * @param stored where its facts are kept
 * @param texts where the words of its sections are kept
 * @param body where all else that its HTML is made of is kept
 */
record CheckedPage(
        PageFacts facts,
        FileStamp stamp,
        ContentHash text,
        List<FileRead> reads,
        boolean isLasting,
        ByteStore.Place stored,
        ByteStore.Place texts,
        ByteStore.Place body) {
    CheckedPage {
        reads = List.copyOf(reads);
    }

    /** Stands for all that the page by itself is made of. */
    ContentHash made() {
        Hasher hasher = new Hasher().add(text);
        reads.forEach(read -> {
            hasher.add(read.path().value()).add(read.content().isPresent() ? 1 : 0);
            read.content().ifPresent(hasher::add);
        });
        return hasher.hash();
    }

    /** The same without headings, anchors, links and problems. */
    CheckedPage withoutContents() {
        return new CheckedPage(facts.withoutContents(), stamp, text, reads, isLasting, stored, texts, body);
    }

    PageSummary summary() {
        return facts.summary();
    }
}
