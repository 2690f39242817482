package dev.galley.config;

import dev.galley.source.SourceSpan;

/**
 * What readers should find with a query. Immutable.
 *
 * @param finds the page or section that answers it
 * @param within among how many of the first results, 1 to 10
 * @param span where the query is written
 */
public record SearchTest(String query, ContentPath finds, int within, SourceSpan span) {}
