package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.Anchor;
import dev.galley.page.BlockProof;
import dev.galley.page.PageSummary;
import dev.galley.page.Section;
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

    /** The same without headings, anchors, links and problems, which are not needed while all pages are held. */
    PageFacts withoutContents() {
        return new PageFacts(summary.withoutContents(), titleAnchor, blocks, List.of());
    }

    /** Whether the rest of the site cannot tell the page from another: all but texts, and where things stand in the file. */
    boolean isOutlineOf(PageFacts other) {
        PageSummary mine = summary;
        PageSummary its = other.summary;
        return mine.frontMatter().equals(its.frontMatter())
                && mine.title().equals(its.title())
                && mine.description().equals(its.description())
                && mine.anchors().equals(its.anchors())
                && titleAnchor.equals(other.titleAnchor)
                && sections(mine).equals(sections(its))
                && references(mine).equals(references(its))
                && families(blocks).equals(families(other.blocks));
    }

    private static List<Anchor> sections(PageSummary page) {
        return page.sections().stream().map(Section::anchor).toList();
    }

    private static List<List<Object>> references(PageSummary page) {
        return page.references().stream()
                .map(it -> List.<Object>of(it.kind(), it.target(), it.text()))
                .toList();
    }

    private static List<List<Object>> families(List<BlockProof> blocks) {
        return blocks.stream()
                .map(it -> List.<Object>of(it.family(), it.status()))
                .toList();
    }
}
