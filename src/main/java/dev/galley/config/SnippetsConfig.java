package dev.galley.config;

import java.util.List;

/**
 * What the owner of a site lets its pages do. Immutable.
 *
 * @param allRun whether every engine may run code
 * @param running the engines that may run code, by name
 */
public record SnippetsConfig(boolean allRun, List<String> running) {
    /** Code is read and never run. */
    public static final SnippetsConfig NOTHING_RUNS = new SnippetsConfig(false, List.of());

    public SnippetsConfig {
        running = List.copyOf(running);
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
