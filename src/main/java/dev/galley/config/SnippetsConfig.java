package dev.galley.config;

import java.util.List;
import java.util.Optional;

/**
 * What the owner of a site lets its pages do. Immutable.
 *
 * @param allRun whether every engine may run code
 * @param running the engines that may run code, by name
 * @param defaults what all code blocks of the site say
 * @param pythonIndex the file with the names of the site's own Python environment, relative to {@code galley.yml}
 */
public record SnippetsConfig(
        boolean allRun, List<String> running, List<DefaultWord> defaults, Optional<String> pythonIndex) {
    /** Code is read and never run. */
    public static final SnippetsConfig NOTHING_RUNS = new SnippetsConfig(false, List.of(), List.of(), Optional.empty());

    public SnippetsConfig {
        running = List.copyOf(running);
        defaults = List.copyOf(defaults);
    }

    /** Whether an engine may run code. */
    public boolean mayRun(String engine) {
        return allRun || running.contains(engine);
    }

    /** Whether any engine may run code. */
    public boolean mayRunAnything() {
        return allRun || !running.isEmpty();
    }
}
