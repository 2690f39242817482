package dev.galley.markdown;

import dev.galley.page.HtmlEscaping;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The HTML of a heading's words as a table of contents shows them: code and emphasis, no links, no images. Stateless. */
final class InlineHtml {
    private InlineHtml() {}

    static String of(Node heading) {
        StringBuilder html = new StringBuilder();
        collect(heading, html);
        return html.toString().strip();
    }

    private static void collect(Node parent, StringBuilder html) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                html.append(HtmlEscaping.escape(text.getLiteral()));
            } else if (child instanceof Code code) {
                html.append("<code>")
                        .append(HtmlEscaping.escape(code.getLiteral()))
                        .append("</code>");
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                html.append(' ');
            } else if (child instanceof Emphasis) {
                wrap("em", child, html);
            } else if (child instanceof StrongEmphasis) {
                wrap("strong", child, html);
            } else if (!(child instanceof Image)) {
                collect(child, html);
            }
        }
    }

    private static void wrap(String element, Node node, StringBuilder html) {
        html.append('<').append(element).append('>');
        collect(node, html);
        html.append("</").append(element).append('>');
    }
}
