package dev.galley.site;

import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import java.util.List;

/**
 * A generated page of the list of proofs: its place in the site, and all that it tells. Immutable.
 *
 * @param languages the totals of the site by language; empty on pages below that of the totals
 * @param parts the pages that list the blocks, on the page of totals of a large site; empty on others
 * @param pages the pages whose blocks it lists, in reading order
 */
public record ProofPage(PlacedPage place, List<LanguageCounts> languages, List<Part> parts, List<PageProofs> pages) {
    public ProofPage {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
        pages = List.copyOf(pages);
    }

    /** A page below that of the totals, with how far its blocks were proven. */
    public record Part(PageLink page, ProofCounts counts) {}
}
