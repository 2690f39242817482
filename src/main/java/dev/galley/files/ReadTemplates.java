package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.SourcePath;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a site's own templates folder, whole, by their path below it; and the problems, by place. The map cannot
 * be changed; its byte arrays must not be.
 */
public record ReadTemplates(SortedMap<SourcePath, byte[]> files, List<Diagnostic> diagnostics) {
    public ReadTemplates {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        diagnostics = List.copyOf(diagnostics);
    }
}
