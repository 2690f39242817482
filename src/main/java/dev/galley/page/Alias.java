package dev.galley.page;

import dev.galley.source.SourceSpan;

/** A former address of a page, as written in its front matter. */
public record Alias(String target, SourceSpan span) {}
