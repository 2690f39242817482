package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a build found. Immutable.
 *
 * @param diagnostics all problems, at the level the author wants, sorted by place
 */
public record BuildResult(List<Diagnostic> diagnostics, BuildCounts counts) {
    public BuildResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
