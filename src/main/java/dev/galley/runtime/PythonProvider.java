package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Override
    public Set<String> settings() {
        return Set.of("command", "graalpy", "implementation");
    }

    /**
     * {@inheritDoc} The settings are {@code command}, the interpreter: a name on the path, or a path;
     * {@code implementation}, {@code cpython} or {@code graalpy}, without which the interpreter is taken if it starts and
     * GraalPy otherwise, unless {@code command} asks for a certain interpreter; and {@code graalpy}, the folder of its
     * jars.
     */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        String implementation = settings.getOrDefault("implementation", "");
        List<SnippetEngine> engines = new ArrayList<>();
        if (!implementation.equals("graalpy")) {
            engines.add(new PythonEngine(command(folder, settings)));
        }
        // Who names an interpreter wants that one proven, and no other in its place.
        boolean isOneWanted = settings.containsKey("command") && !implementation.equals("graalpy");
        if (!implementation.equals("cpython") && !isOneWanted) {
            engines.add(new GraalPyEngine(installation(folder, settings)));
        }
        return engines.size() == 1 ? engines.get(0) : new FirstEngine(engines);
    }

    private static String command(Path folder, Map<String, String> settings) {
        String command = settings.getOrDefault("command", "python3");
        boolean isPath = command.contains("/") || command.contains("\\");
        return isPath ? folder.resolve(command).toAbsolutePath().toString() : command;
    }

    private static GraalPyInstallation installation(Path folder, Map<String, String> settings) {
        return Optional.ofNullable(settings.get("graalpy"))
                .map(it -> new GraalPyInstallation(folder.resolve(it).toAbsolutePath()))
                .orElseGet(() -> GraalPyInstallation.standard(System.getenv()));
    }
}
