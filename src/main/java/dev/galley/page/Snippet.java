package dev.galley.page;

import dev.galley.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A piece of code in a page. Immutable.
 *
 * @param language the first word of the fence, in lower case; empty when there is none
 * @param attributes the other words of the fence, in order
 * @param text the code, lines parted by {@code \n}, with a closing one unless it is empty
 * @param lines for each line of the text its span in the page's source; a line's column is where its first character
 *     stands, behind quote marks and indentation; a span is shorter than its line where the line begins with spaces that
 *     stand for a part of a tab; lines may also stand in other files than the page
 * @param span the fence's opening line from its language on, or the first line of an indented block
 * @param shown what of the text readers see, in the same form
 */
public record Snippet(
        String language,
        List<SnippetAttribute> attributes,
        String text,
        List<SourceSpan> lines,
        SourceSpan span,
        String shown) {
    public Snippet {
        attributes = List.copyOf(attributes);
        lines = List.copyOf(lines);
    }

    /** A piece of code that is shown whole. */
    public Snippet(
            String language, List<SnippetAttribute> attributes, String text, List<SourceSpan> lines, SourceSpan span) {
        this(language, attributes, text, lines, span, text);
    }

    /** The same block with other words behind its language. */
    public Snippet with(List<SnippetAttribute> others) {
        return new Snippet(language, others, text, lines, span, shown);
    }

    /** The same block of which readers see only this. */
    public Snippet showing(String part) {
        return new Snippet(language, attributes, text, lines, span, part);
    }

    /** The same block with other code, which stands where its lines say. */
    public Snippet holding(String code, List<SourceSpan> places) {
        return new Snippet(language, attributes, code, places, span, shown);
    }

    /** The attribute of that name. */
    public Optional<SnippetAttribute> attribute(String name) {
        for (SnippetAttribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** Whether the fence has that word, with or without a value. */
    public boolean has(String name) {
        return attribute(name).isPresent();
    }

    /**
     * The place in the page's source of a place in the code.
     *
     * @param line from 1; a line behind the end means the last line
     * @param column from 1, in UTF-16 units; a column behind the end of the line means its end
     * @param length in UTF-16 units; cut at the end of the line, and at least 1 where the line goes on
     */
    public SourceSpan at(int line, int column, int length) {
        if (lines.isEmpty()) {
            return span;
        }
        SourceSpan whole = lines.get(Math.max(1, Math.min(line, lines.size())) - 1);
        int ofTab = Math.max(0, lengthOf(line) - whole.length());
        int skipped = Math.max(0, Math.min(column - 1 - ofTab, whole.length()));
        int left = whole.length() - skipped;
        return new SourceSpan(
                whole.path(), whole.line(), whole.column() + skipped, Math.min(left, Math.max(1, length)));
    }

    private int lengthOf(int line) {
        return text.lines()
                .skip(Math.max(1, Math.min(line, lines.size())) - 1L)
                .findFirst()
                .map(String::length)
                .orElse(0);
    }
}
