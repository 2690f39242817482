package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.page.ProofCounts;
import java.util.List;

/**
 * What a build found. Immutable.
 *
 * @param diagnostics all problems, at the level the author wants, sorted by place
 */
public record BuildResult(List<Diagnostic> diagnostics, BuildCounts counts) {
    static final BuildResult NONE = new BuildResult(List.of(), new BuildCounts(0, ProofCounts.NONE, List.of(), 0, 0));

    public BuildResult {
        diagnostics = List.copyOf(diagnostics);
    }
}
