package dev.galley.site;

import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import java.util.List;

/**
 * A page together with what it needs of the site: all that its HTML is made of. Immutable.
 *
 * @param proofs for each snippet of the page, by index, what is known of it
 */
public record PlacedPage(ParsedPage page, List<SnippetProof> proofs, PageContext context) {
    public PlacedPage {
        proofs = List.copyOf(proofs);
    }
}
