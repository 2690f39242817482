package dev.galley.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of an inline tree, without markup. Stateless. */
final class Words {
    private Words() {}

    /** The words below a node; an image counts with its alternative text. */
    static String of(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words, true);
        return words.toString();
    }

    /** The words below a node without those of images, as slugs are made of. */
    static String withoutImages(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words, false);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words, boolean withImages) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof Code code) {
                words.append(code.getLiteral());
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                words.append(' ');
            } else if (withImages || !(child instanceof Image)) {
                collect(child, words, withImages);
            }
        }
    }
}
