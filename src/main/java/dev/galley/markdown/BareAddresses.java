package dev.galley.markdown;

import java.util.Set;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.autolink.internal.AutolinkPostProcessor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.PostProcessor;

/**
 * Makes links of bare addresses as the autolink extension does, which looks at every character of every text; most texts
 * have none of those that it needs. Thread-safe.
 */
final class BareAddresses implements Parser.ParserExtension, PostProcessor {
    private final PostProcessor links =
            new AutolinkPostProcessor(Set.of(AutolinkType.URL, AutolinkType.EMAIL, AutolinkType.WWW));

    @Override
    public void extend(Parser.Builder parser) {
        parser.postProcessor(this);
    }

    @Override
    public Node process(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                // An address inside a link is part of it.
            }

            @Override
            public void visit(Text text) {
                if (mayHoldOne(text.getLiteral())) {
                    links.process(text);
                }
            }
        });
        return document;
    }

    private static boolean mayHoldOne(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('@') >= 0 || text.contains("www");
    }
}
