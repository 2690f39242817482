package dev.galley.cli;

import dev.galley.build.BuildResult;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.diagnostic.Severity;
import dev.galley.files.Asset;
import dev.galley.files.OutputFile;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A site that was built and not yet written. Immutable.
 *
 * @param diagnostics all problems: of configuration, files, templates and pages, sorted by place
 */
record Built(SiteFolder folder, BuildResult result, List<Asset> assets, List<Diagnostic> diagnostics) {
    Built {
        assets = List.copyOf(assets);
        diagnostics = List.copyOf(diagnostics);
    }

    int count(Severity severity) {
        return (int)
                diagnostics.stream().filter(it -> it.severity() == severity).count();
    }

    /** Whether it may be published: no errors, and with {@code --strict} no warnings. */
    boolean passes() {
        return count(Severity.ERROR) == 0 && !(folder.options().strict && count(Severity.WARNING) > 0);
    }

    SortedMap<String, OutputFile> files() {
        SortedMap<String, OutputFile> files = new TreeMap<>();
        assets.forEach(asset -> files.put(asset.path().value(), OutputFile.copyOf(asset.file())));
        result.files().forEach((name, bytes) -> files.put(name, OutputFile.of(bytes)));
        return files;
    }
}
