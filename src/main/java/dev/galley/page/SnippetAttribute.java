package dev.galley.page;

import dev.galley.source.SourceSpan;

/**
 * A word behind the language of a code fence: {@code run} or {@code fails="TypeError: …"}.
 *
 * @param value what stands behind {@code =}, without quotes; empty for a bare word
 */
public record SnippetAttribute(String name, String value, SourceSpan span) {}
