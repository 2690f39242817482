package dev.galley.config;

import dev.galley.source.SourceSpan;

/** A text of the configuration and where it stands. Immutable. */
public record PlacedText(String text, SourceSpan span) {}
