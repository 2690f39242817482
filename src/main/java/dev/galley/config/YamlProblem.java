package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.List;

/**
 * Something in a text that is not the YAML Galley reads; who reads the text gives it a diagnostic code. Message and help
 * are worded as those of a diagnostic. Immutable.
 */
public record YamlProblem(SourceSpan span, String message, List<String> help) {
    public YamlProblem {
        help = List.copyOf(help);
    }
}
