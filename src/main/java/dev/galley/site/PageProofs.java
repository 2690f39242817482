package dev.galley.site;

import dev.galley.page.BlockProof;
import dev.galley.page.LanguageCounts;
import dev.galley.page.ProofCounts;
import dev.galley.page.SnippetProof;
import dev.galley.source.SourcePath;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of the code blocks of one published page, in the order of the page. Immutable. */
public record PageProofs(SourcePath path, PageLink page, List<BlockProof> blocks) {
    /** The language with most snippets first; where two have as many, by name. */
    private static final Comparator<LanguageCounts> ORDER = Comparator.comparing(
                    (LanguageCounts it) -> it.counts().snippets(), Comparator.reverseOrder())
            .thenComparing(LanguageCounts::language);

    public PageProofs {
        blocks = List.copyOf(blocks);
    }

    /** How far they were proven. */
    public ProofCounts counts() {
        return blocks.stream().map(BlockProof::status).reduce(ProofCounts.NONE, ProofCounts::and, ProofCounts::and);
    }

    /** How far the blocks of some pages were proven, by language, that with most of them first. */
    public static List<LanguageCounts> byLanguage(List<PageProofs> pages) {
        SortedMap<String, ProofCounts> languages = new TreeMap<>();
        for (PageProofs page : pages) {
            for (BlockProof block : page.blocks()) {
                languages.merge(block.family(), ProofCounts.NONE.and(block.status()), ProofCounts::and);
            }
        }
        return languages.entrySet().stream()
                .map(language -> new LanguageCounts(language.getKey(), language.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /** Whether any of them was checked. */
    boolean areChecked() {
        return blocks.stream().map(BlockProof::status).anyMatch(SnippetProof.Status::isRead);
    }
}
