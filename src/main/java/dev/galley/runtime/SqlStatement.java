package dev.galley.runtime;

/**
 * One statement of a script. Immutable.
 *
 * @param text as it is sent, without what ends it; begins with its first token
 * @param line of its first token, from 1
 * @param column of its first token, from 1, in UTF-16 units
 * @param isVertical whether it ends with {@code \G}, which asks for a line for each value
 */
record SqlStatement(String text, int line, int column, boolean isVertical) {}
