package dev.galley.highlight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Code of one kind. Immutable.
 *
 * @param type what the grammar calls it, such as {@code keyword}
 * @param aliases further names for it, coarser ones as a rule
 * @param content its code; tokens of their own within, when the grammar looks inside
 */
record Token(String type, List<String> aliases, List<Piece> content) implements Piece {
    Token {
        aliases = List.copyOf(aliases);
        content = List.copyOf(content);
    }

    @Override
    public String text() {
        return content.size() == 1
                ? content.get(0).text()
                : content.stream().map(Piece::text).collect(Collectors.joining());
    }

    @Override
    public int endIn(String text, int start) {
        int end = start;
        for (Piece piece : content) {
            end = piece.endIn(text, end);
        }
        return end;
    }

    Token withContent(List<Piece> other) {
        return new Token(type, aliases, other);
    }

    Token withAlias(String alias) {
        return new Token(type, Stream.concat(aliases.stream(), Stream.of(alias)).toList(), content);
    }

    /** Whether it holds text alone, no token, and exactly this one. */
    boolean isJust(String text) {
        return isLeaf() && content.get(0).text().equals(text);
    }

    /** Whether it holds text alone. */
    boolean isLeaf() {
        return content.size() == 1 && content.get(0) instanceof Plain;
    }
}
