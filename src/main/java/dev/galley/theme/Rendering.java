package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a template made of a view. Immutable.
 *
 * @param html the whole file; empty when a limit was reached
 * @param diagnostics empty, or the limit that was reached
 */
public record Rendering(String html, List<Diagnostic> diagnostics) {
    public Rendering {
        diagnostics = List.copyOf(diagnostics);
    }
}
