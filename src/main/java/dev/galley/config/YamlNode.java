package dev.galley.config;

import dev.galley.source.SourceSpan;

/**
 * One value of a YAML text with the place where it stands. A value over several lines has the span of its part on the
 * first line. Immutable.
 */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    /** Where it stands; quotes belong to it. */
    SourceSpan span();

    /** What it is, in words for a message: {@code a list}, {@code text}. */
    String kind();

    /**
     * The value without its places: a {@link String}, {@link Boolean}, {@link Long}, {@link Double}, or an unmodifiable
     * list or map of these. Nothing is the empty string, as a template would show it.
     */
    Object value();
}
