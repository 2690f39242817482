package dev.galley.snippet;

/** Code that no rule matched. Immutable. */
record Plain(String text) implements Piece {}
