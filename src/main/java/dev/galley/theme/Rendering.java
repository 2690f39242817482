package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a template made of a view.
 *
 * @param bytes the whole file in UTF-8, not to be changed; empty when a limit was reached
 * @param diagnostics empty, or the limit that was reached
 */
public record Rendering(byte[] bytes, List<Diagnostic> diagnostics) {
    public Rendering {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The whole file as text. */
    public String html() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
