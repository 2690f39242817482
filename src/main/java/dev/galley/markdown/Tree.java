package dev.galley.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** Small steps on commonmark-java's linked trees. Stateless. */
final class Tree {
    private Tree() {}

    /** The children at this moment; the tree may change while they are walked. */
    static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    static void moveChildren(Node from, Node to) {
        children(from).forEach(to::appendChild);
    }
}
