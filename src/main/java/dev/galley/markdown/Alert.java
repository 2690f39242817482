package dev.galley.markdown;

import java.util.Arrays;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A quote that GitHub shows as a coloured box: its first line is {@code [!NOTE]} or another of the five kinds, alone.
 */
final class Alert extends CustomBlock {
    /** The kinds GitHub knows. */
    enum Kind {
        NOTE("Note"),
        TIP("Tip"),
        IMPORTANT("Important"),
        WARNING("Warning"),
        CAUTION("Caution");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    final Kind kind;

    private Alert(Kind kind) {
        this.kind = kind;
    }

    /** Puts an alert in the place of a quote that is one. The node to go on with. */
    static Node inPlaceOf(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text marker)) {
            return quote;
        }
        Optional<Kind> kind = kindOf(marker.getLiteral());
        Node afterMarker = marker.getNext();
        if (kind.isEmpty() || !(afterMarker == null || afterMarker instanceof SoftLineBreak)) {
            return quote;
        }
        if (afterMarker != null) {
            afterMarker.unlink();
        }
        marker.unlink();
        if (paragraph.getFirstChild() == null) {
            paragraph.unlink();
        }
        Alert alert = new Alert(kind.get());
        alert.setSourceSpans(quote.getSourceSpans());
        quote.insertBefore(alert);
        Tree.moveChildren(quote, alert);
        quote.unlink();
        return alert;
    }

    private static Optional<Kind> kindOf(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.strip().equalsIgnoreCase("[!" + kind + "]"))
                .findFirst();
    }
}
