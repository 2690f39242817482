package dev.galley.config;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a {@code galley.yml} says, with its problems, sorted by place. What could not be read has its default value, so
 * that the site can be checked all the same. Immutable.
 */
public record ParsedConfig(SiteConfig config, List<Diagnostic> diagnostics) {
    public ParsedConfig {
        diagnostics = List.copyOf(diagnostics);
    }
}
