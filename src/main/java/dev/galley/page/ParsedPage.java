package dev.galley.page;

import java.util.List;
import java.util.Optional;

/**
 * Everything one source says by itself. Immutable.
 *
 * @param body the page's HTML with holes; the title heading is part of it
 * @param snippets the code blocks in order; a {@link BodyPart.SnippetHole} counts in this list
 * @param snippetAnchors for each snippet, by index, where its block stands in the page; empty for one that is not shown
 * @param texts the words of each section, in order; the first is what stands under the title
 * @param markdown the source without its front matter
 */
public record ParsedPage(
        PageSummary summary,
        List<BodyPart> body,
        List<Snippet> snippets,
        List<Optional<Anchor>> snippetAnchors,
        List<SectionText> texts,
        String markdown) {
    public ParsedPage {
        body = List.copyOf(body);
        snippets = List.copyOf(snippets);
        snippetAnchors = List.copyOf(snippetAnchors);
        texts = List.copyOf(texts);
    }
}
