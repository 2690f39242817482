package dev.galley.build;

import dev.galley.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build made; nothing is on disk yet. Immutable but for the arrays, which nobody may change.
 *
 * @param files the bytes of each file of the output by its name, parts parted by {@code /}; without the assets, which are
 *     copied from the content folder
 * @param diagnostics all problems, at the level the author wants, sorted by place
 */
public record BuildResult(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics, BuildCounts counts) {
    public BuildResult {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        diagnostics = List.copyOf(diagnostics);
    }
}
