package dev.galley.build;

import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import dev.galley.site.PageProofs;
import java.util.List;

/**
 * What a build looked at.
 *
 * @param snippets all code blocks
 * @param languages the same for each language that has any, that with most of them first
 * @param links links that stay inside the site, images among them
 */
public record BuildCounts(int pages, ProofCounts snippets, List<LanguageCounts> languages, int links, int terms) {
    public BuildCounts {
        languages = List.copyOf(languages);
    }

    /** @param proofs of all published pages */
    static BuildCounts of(List<PageProofs> proofs, int links, int terms) {
        ProofCounts snippets = proofs.stream().map(PageProofs::counts).reduce(ProofCounts.NONE, ProofCounts::and);
        return new BuildCounts(proofs.size(), snippets, PageProofs.byLanguage(proofs), links, terms);
    }
}
