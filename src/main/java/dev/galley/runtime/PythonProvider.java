package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the engine for Python. Stateless. */
public final class PythonProvider implements EngineProvider {
    /** What a fence calls what was typed into an interpreter. */
    static final Set<String> SESSIONS = Set.of("pycon", "python-repl", "python-console", "pyconsole", "doctest");

    private static final Set<String> LANGUAGES = Stream.concat(
                    SESSIONS.stream(), Stream.of("python", "python3", "py", "py3"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "python";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    /** {@inheritDoc} The one setting is {@code command}, the interpreter: a name on the path, or a path. */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        String command = settings.getOrDefault("command", "python3");
        boolean isPath = command.contains("/") || command.contains("\\");
        return new PythonEngine(
                isPath ? folder.resolve(command).toAbsolutePath().toString() : command);
    }
}
