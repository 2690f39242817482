package dev.galley.files;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.source.Source;
import java.util.List;
import java.util.Optional;

/** One text file, read: its text, which is there unless the file is too large or cannot be read, and its problems. */
public record ReadText(Optional<Source> source, List<Diagnostic> diagnostics) {
    public ReadText {
        diagnostics = List.copyOf(diagnostics);
    }
}
