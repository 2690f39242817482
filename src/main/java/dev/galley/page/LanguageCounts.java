package dev.galley.page;

/** How far the snippets in one language were proven. Immutable. */
public record LanguageCounts(String language, ProofCounts counts) {}
