package dev.galley.source;

/** One file, read: its path and its text, without a byte-order mark. Immutable. */
public record Source(SourcePath path, String text) {}
