package dev.galley.markdown;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads {@code [^note]} as a reference to a footnote. The footnote extension's own class does the same, but its newest
 * version that resolves was compiled against an older parser and calls a method that is gone. Stateless.
 */
final class FootnoteLinks implements LinkProcessor {
    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String text = link.text(scanner);
        if (link.destination() != null || !text.startsWith("^")) {
            return LinkResult.none();
        }
        String label = text.substring(1);
        return context.getDefinition(FootnoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }
}
