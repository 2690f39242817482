package dev.galley.cli;

import dev.galley.build.BuildResult;
import dev.galley.build.FinishedBuild;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.Severity;
import java.util.List;

/**
 * A site that was built. Immutable.
 *
 * @param diagnostics all problems: of configuration, files, templates and pages, sorted by place
 */
record Built(SiteFolder folder, FinishedBuild finished, List<Diagnostic> diagnostics) {
    Built {
        diagnostics = List.copyOf(diagnostics);
    }

    BuildResult result() {
        return finished.result();
    }

    int count(Severity severity) {
        return (int)
                diagnostics.stream().filter(it -> it.severity() == severity).count();
    }

    /** Whether it may be published: no errors, and with {@code --strict} no warnings. */
    boolean passes() {
        return count(Severity.ERROR) == 0 && !(folder.options().strict && count(Severity.WARNING) > 0);
    }
}
