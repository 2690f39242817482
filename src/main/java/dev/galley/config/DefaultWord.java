package dev.galley.config;

import dev.galley.source.SourceSpan;

/**
 * A word that code blocks have without saying so. Immutable.
 *
 * @param language the name of the language it is for; empty when it is for all
 * @param value empty for a bare word
 * @param isOff whether it is {@code false}: expressly not meant
 * @param span where it is written, key and value
 */
public record DefaultWord(String language, String name, String value, boolean isOff, SourceSpan span) {}
