package dev.galley.config;

import java.util.List;
import java.util.Optional;

/**
 * What the owner of a site lets its pages do. Immutable.
 *
 * @param allRun whether every engine may run code that need not be listed by name
 * @param running the engines that may run code, by name
 * @param pythonIndex the file with the names of the site's own Python environment, relative to {@code galley.yml}
 */
public record SnippetsConfig(boolean allRun, List<String> running, Optional<String> pythonIndex) {
    /** Code is read and never run. */
    public static final SnippetsConfig NOTHING_RUNS = new SnippetsConfig(false, List.of(), Optional.empty());

    public SnippetsConfig {
        running = List.copyOf(running);
    }

    /**
     * Whether an engine may run code.
     *
     * @param isOnlyByName whether it has to be listed by its name
     */
    public boolean mayRun(String engine, boolean isOnlyByName) {
        return running.contains(engine) || (allRun && !isOnlyByName);
    }

    /** Whether any engine may run code. */
    public boolean mayRunAnything() {
        return allRun || !running.isEmpty();
    }
}
