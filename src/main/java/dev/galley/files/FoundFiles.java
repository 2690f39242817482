package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.SortedMap;

/** The files below a folder, by their path, and the problems met on the way. */
record FoundFiles(SortedMap<SourcePath, FoundFile> files, List<Diagnostic> diagnostics) {}
