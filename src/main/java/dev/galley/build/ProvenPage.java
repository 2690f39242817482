package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import java.util.List;

/**
 * A page with what is known of its snippets. Immutable.
 *
 * @param proofs by index of the snippet
 * @param diagnostics what its snippets name and is not there
 */
record ProvenPage(ParsedPage page, List<SnippetProof> proofs, List<Diagnostic> diagnostics) {
    ProvenPage {
        proofs = List.copyOf(proofs);
        diagnostics = List.copyOf(diagnostics);
    }
}
