package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.BlockProof;
import dev.galley.page.PageSummary;
import java.util.List;
import java.util.Optional;

/**
 * What the rest of the site needs to know of a page once it is parsed and its code is checked. Immutable.
 *
 * @param summary without its diagnostics
 * @param titleAnchor the anchor of the heading that gives the page its title, if it has one
 * @param blocks the proofs of its code blocks, in order
 * @param diagnostics all problems of the page by itself
 */
record PageFacts(
        PageSummary summary, Optional<String> titleAnchor, List<BlockProof> blocks, List<Diagnostic> diagnostics) {
    PageFacts {
        blocks = List.copyOf(blocks);
        diagnostics = List.copyOf(diagnostics);
    }
}
