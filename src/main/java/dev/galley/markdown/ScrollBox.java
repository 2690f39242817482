package dev.galley.markdown;

import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** A box around a block that may be wider than the page: a table. */
final class ScrollBox extends CustomBlock {
    static void around(Node wide) {
        ScrollBox box = new ScrollBox();
        wide.insertBefore(box);
        box.appendChild(wide);
    }
}
