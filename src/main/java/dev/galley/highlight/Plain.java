package dev.galley.highlight;

/** Code that no rule matched. Immutable. */
record Plain(String text) implements Piece {}
