package dev.galley.theme;

import dev.galley.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a template made of a view. */
public final class Rendering {
    private final byte[] bytes;
    private final List<Diagnostic> diagnostics;

    Rendering(byte[] bytes, List<Diagnostic> diagnostics) {
        this.bytes = bytes;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The whole file in UTF-8, not to be changed; empty when a limit was reached. */
    public byte[] bytes() {
        return bytes;
    }

    /** The whole file as text. */
    public String html() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Empty, or the limit that was reached. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
