package dev.galley.page;

import java.util.List;

/**
 * Everything one source says by itself. Immutable.
 *
 * @param body the page's HTML with holes; the title heading is part of it
 * @param snippets the code blocks in order; a {@link BodyPart.SnippetHole} counts in this list
 * @param texts the words of each section, in order; the first is what stands under the title
 * @param markdown the source without its front matter
 */
public record ParsedPage(
        PageSummary summary, List<BodyPart> body, List<Snippet> snippets, List<SectionText> texts, String markdown) {
    public ParsedPage {
        body = List.copyOf(body);
        snippets = List.copyOf(snippets);
        texts = List.copyOf(texts);
    }

    /** The same page with other code blocks in the place of its own, one for each. */
    public ParsedPage with(List<Snippet> others) {
        return new ParsedPage(summary, body, others, texts, markdown);
    }
}
