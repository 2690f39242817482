package dev.galley.highlight;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pieces of a text while it is being tokenized, linked so that one can be replaced. Used by one thread. */
final class TokenList {
    final Node head = new Node(0, 0, null);
    final Node tail = new Node(0, 0, null);
    private int size;

    /** A token, or plain text between two places of the text. The ends of the list point at themselves. */
    static final class Node {
        final int start;
        final int end;
        final @Nullable Token token;
        private @Nullable AsciiSet characters;
        Node previous = this;
        Node next = this;

        Node(int start, int end, @Nullable Token token) {
            this.start = start;
            this.end = end;
            this.token = token;
        }

        /** The characters of plain text; found out once, since many patterns ask. */
        AsciiSet characters(CountedText text) {
            AsciiSet known = characters;
            if (known == null) {
                known = text.charactersIn(start, end);
                characters = known;
            }
            return known;
        }
    }

    /** A list with one plain piece. */
    TokenList(int start, int end) {
        head.next = tail;
        tail.previous = head;
        addAfter(head, new Node(start, end, null));
    }

    int size() {
        return size;
    }

    Node addAfter(Node before, Node added) {
        added.previous = before;
        added.next = before.next;
        before.next.previous = added;
        before.next = added;
        size++;
        return added;
    }

    void removeAfter(Node before, int count) {
        Node next = before.next;
        for (int i = 0; i < count && next != tail; i++) {
            next = next.next;
            size--;
        }
        before.next = next;
        next.previous = before;
    }

    List<Piece> pieces(CountedText text) {
        List<Piece> pieces = new ArrayList<>(size);
        for (Node node = head.next; node != tail; node = node.next) {
            pieces.add(node.token != null ? node.token : new Plain(text.text(node.start, node.end)));
        }
        return pieces;
    }
}
