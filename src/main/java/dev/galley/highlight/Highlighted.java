package dev.galley.highlight;

/**
 * Code as HTML. Immutable.
 *
 * @param html the content for a {@code code} element, escaped
 * @param isPlain whether it has no colours, because the language is unknown or the code too long or too costly to read
 */
public record Highlighted(String html, boolean isPlain) {}
