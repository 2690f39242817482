package dev.galley.highlight;

/** A stretch of code after tokenizing: plain text, or a token of some type. Immutable. */
sealed interface Piece permits Plain, Token {
    /** The code it stands for, unchanged. */
    String text();

    /** Whether it is a token of this type. */
    default boolean isType(String type) {
        return this instanceof Token token && token.type().equals(type);
    }
}
