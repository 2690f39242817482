package dev.galley.markdown;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Text;
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
        // Asked first, because the text of each of many brackets in one another would be copied again and again.
        boolean isNote = link.openingBracket().getNext() instanceof Text text
                && text.getLiteral().startsWith("^");
        if (link.destination() != null || !isNote) {
            return LinkResult.none();
        }
        String label = link.text(scanner).substring(1);
        return context.getDefinition(FootnoteDefinition.class, label) == null
                ? LinkResult.none()
                : LinkResult.replaceWith(new FootnoteReference(label), link.afterTextBracket());
    }
}
