package dev.galley.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** The same page with other code blocks in the place of its own, one for each. */
    public ParsedPage with(List<Snippet> others) {
        return new ParsedPage(summary, body, others, snippetAnchors, texts, markdown);
    }

    /** For each block of code that has an {@code output} fence right behind it, by index, the index of that fence. */
    public SortedMap<Integer, Integer> outputs() {
        SortedMap<Integer, Integer> outputs = new TreeMap<>();
        int before = -1;
        for (BodyPart part : body) {
            if (part instanceof BodyPart.SnippetHole hole) {
                boolean isOutput = snippets.get(hole.snippet()).language().equals("output");
                if (isOutput && before >= 0) {
                    outputs.put(before, hole.snippet());
                }
                before = isOutput ? -1 : hole.snippet();
            } else if (!(part instanceof BodyPart.Html html && html.html().isBlank())) {
                before = -1;
            }
        }
        return outputs;
    }
}
