package dev.galley.build;

import dev.galley.page.Anchor;
import dev.galley.page.BodyPart;
import dev.galley.page.PageSummary;
import dev.galley.page.ParsedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import java.util.List;
import java.util.Optional;

/**
 * What the HTML of a page is made of, apart from its summary and the site. Immutable.
 *
 * @param snippets without their code: how it is shown stands in the proofs
 * @param markdown the source without its front matter
 */
record PageBody(
        List<BodyPart> parts,
        List<Snippet> snippets,
        List<Optional<Anchor>> snippetAnchors,
        List<SnippetProof> proofs,
        String markdown) {
    static PageBody of(ParsedPage page, List<SnippetProof> proofs) {
        List<Snippet> bare = page.snippets().stream()
                .map(snippet -> snippet.holding("", List.of()).showing(""))
                .toList();
        return new PageBody(page.body(), bare, page.snippetAnchors(), proofs, page.markdown());
    }

    /** The page again, without its texts. */
    ParsedPage page(PageSummary summary) {
        return new ParsedPage(summary, parts, snippets, snippetAnchors, List.of(), markdown);
    }
}
