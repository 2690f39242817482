package dev.galley.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Makes an engine. Found by {@link java.util.ServiceLoader}: a jar on the class path that names its provider in
 * {@code META-INF/services} adds a language. Stateless.
 */
public interface EngineProvider {
    /** Its name in {@code galley.yml}, below {@code engines} and in {@code snippets.run}, and in the ledger. */
    String name();

    /** Goes up whenever the same program may give another result than before, so that old proofs no longer count. */
    int version();

    /** What a fence calls the languages it runs, in lower case. */
    Set<String> languages();

    /**
     * Whether {@code snippets.run: true} leaves it out, so that it runs only where {@code snippets.run} lists it by its
     * name: for languages whose blocks are often not meant to be run.
     */
    default boolean isRunOnlyByName() {
        return false;
    }

    /** The names of its settings in {@code galley.yml}; any other is an error there. */
    Set<String> settings();

    /**
     * An engine. Starts nothing yet.
     *
     * @param folder the folder of {@code galley.yml}, where relative paths in the settings start
     * @param settings what {@code galley.yml} says below {@code engines} and the name
     */
    SnippetEngine engine(Path folder, Map<String, String> settings);
}
