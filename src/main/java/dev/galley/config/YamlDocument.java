package dev.galley.config;

import java.util.List;
import java.util.Optional;

/**
 * A YAML text, read as far as it could be. Immutable.
 *
 * @param root the top value; empty when the text says nothing. After a syntax error it holds what stood before
 * @param problems in the order of the text
 */
public record YamlDocument(Optional<YamlNode> root, List<YamlProblem> problems) {
    public YamlDocument {
        problems = List.copyOf(problems);
    }
}
