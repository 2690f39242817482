package dev.galley.build;

import dev.galley.page.CompletedPage;
import dev.galley.page.PageSummary;
import dev.galley.page.SnippetProof;
import java.util.List;

/**
 * A page that was parsed and whose code was proven. Immutable.
 *
 * @param checked what checking its code showed, by index
 * @param proofs the same with what running it showed
 * @param reads the files that it takes code from
 */
record ProvenPage(
        CompletedPage completed, List<SnippetProof> checked, List<SnippetProof> proofs, List<FileRead> reads) {
    ProvenPage {
        checked = List.copyOf(checked);
        proofs = List.copyOf(proofs);
        reads = List.copyOf(reads);
    }

    /** What the site needs to know of it, without its diagnostics. */
    PageSummary summary() {
        PageSummary summary = completed.page().summary();
        return new PageSummary(
                summary.path(),
                summary.frontMatter(),
                summary.title(),
                summary.description(),
                summary.sections(),
                summary.anchors(),
                summary.references(),
                List.of());
    }

    /** What its HTML is made of. */
    PageBody body() {
        return PageBody.of(completed.page(), proofs);
    }
}
