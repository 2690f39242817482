package dev.galley.config;

import dev.galley.source.SourceSpan;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the owner of a site lets its pages do. Immutable.
 *
 * @param allRun whether every engine may run code that need not be listed by name
 * @param running the engines that may run code, by name, with where the file names them
 * @param runSpan where the file says so; empty where it says nothing of it
 * @param defaults what all code blocks of the site say
 * @param pythonIndex the file with the names of the site's own Python environment, relative to {@code galley.yml}
 */
public record SnippetsConfig(
        boolean allRun,
        SortedMap<String, SourceSpan> running,
        Optional<SourceSpan> runSpan,
        List<DefaultWord> defaults,
        Optional<String> pythonIndex) {
    /** Code is read and never run. */
    public static final SnippetsConfig NOTHING_RUNS =
            new SnippetsConfig(false, Collections.emptySortedMap(), Optional.empty(), List.of(), Optional.empty());

    public SnippetsConfig {
        running = Collections.unmodifiableSortedMap(new TreeMap<>(running));
        defaults = List.copyOf(defaults);
    }

    /**
     * Whether an engine may run code.
     *
     * @param isOnlyByName whether it has to be listed by its name
     */
    public boolean mayRun(String engine, boolean isOnlyByName) {
        return running.containsKey(engine) || (allRun && !isOnlyByName);
    }

    /** Whether any engine may run code. */
    public boolean mayRunAnything() {
        return allRun || !running.isEmpty();
    }
}
