package dev.galley.highlight;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks, in GraphQL, the variables a mutation takes and its first property. After the second look of Prism's
 * {@code graphql}. One use each; not thread-safe.
 */
final class MutationInputs {
    private final List<Piece> pieces;
    /** The places in the pieces of those tokens that count. */
    private final List<Integer> places = new ArrayList<>();

    private int at;

    MutationInputs(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Token && !piece.isType("comment") && !piece.isType("scalar")) {
                places.add(i);
            }
        }
    }

    List<Piece> marked() {
        while (at < places.size()) {
            Token token = token(at++);
            if (token.type().equals("keyword") && token.isJust("mutation")) {
                markMutation();
            }
        }
        return pieces;
    }

    private void markMutation() {
        Set<String> inputs = new HashSet<>();
        if (stands(at, "definition-mutation")
                && stands(at + 1, "punctuation")
                && token(at + 1).isJust("(")) {
            at += 2;
            int end = closing("(", ")");
            if (end < 0) {
                return;
            }
            markInputs(end, inputs);
        }
        if (stands(at, "punctuation")
                && stands(at + 1, "property-query")
                && token(at).isJust("{")) {
            at++;
            mark(at, "property-mutation");
            markUses(inputs);
        }
    }

    private void markInputs(int end, Set<String> inputs) {
        for (; at < end; at++) {
            if (stands(at, "variable")) {
                mark(at, "variable-input");
                inputs.add(token(at).text());
            }
        }
        at = end + 1;
    }

    private void markUses(Set<String> inputs) {
        int end = inputs.isEmpty() ? -1 : closing("{", "}");
        for (int i = at; i < end; i++) {
            if (stands(i, "variable") && inputs.contains(token(i).text())) {
                mark(i, "variable-input");
            }
        }
    }

    private Token token(int index) {
        return (Token) pieces.get(places.get(index));
    }

    private boolean stands(int index, String type) {
        return index < places.size() && token(index).type().equals(type);
    }

    private void mark(int index, String alias) {
        pieces.set(places.get(index), token(index).withAlias(alias));
    }

    /** The bracket that closes the one just passed, or -1. */
    private int closing(String open, String close) {
        int depth = 1;
        for (int i = at; i < places.size(); i++) {
            if (stands(i, "punctuation")) {
                depth += token(i).isJust(open) ? 1 : token(i).isJust(close) ? -1 : 0;
            }
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
