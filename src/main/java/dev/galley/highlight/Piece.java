package dev.galley.highlight;

/** A stretch of code after tokenizing: plain text, or a token of some type. Immutable. */
sealed interface Piece permits Plain, Token {
    /** The code it stands for, unchanged. */
    String text();

    /** Where its code ends when it begins at some place of a text; -1 when other code stands there, or for a place of -1. */
    int endIn(String text, int start);

    /** Whether it is a token of this type. */
    default boolean isType(String type) {
        return this instanceof Token token && token.type().equals(type);
    }
}
