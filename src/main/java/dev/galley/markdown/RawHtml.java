package dev.galley.markdown;

import dev.galley.page.BodyPart;
import java.util.List;
import org.commonmark.node.CustomNode;

/** HTML that the author wrote and that was found harmless, with holes for its addresses. */
final class RawHtml extends CustomNode {
    final List<BodyPart> parts;
    /** Whether it stands between blocks, not in a line of text. */
    final boolean isBlock;

    RawHtml(List<BodyPart> parts, boolean isBlock) {
        this.parts = List.copyOf(parts);
        this.isBlock = isBlock;
    }
}
