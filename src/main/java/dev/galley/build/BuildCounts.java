package dev.galley.build;

import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
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
}
