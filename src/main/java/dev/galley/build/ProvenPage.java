package dev.galley.build;

import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import java.util.List;

/** A parsed page with what is known of its snippets, by index. Immutable. */
record ProvenPage(ParsedPage page, List<SnippetProof> proofs) {
    ProvenPage {
        proofs = List.copyOf(proofs);
    }
}
