package dev.galley.run;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The engines there are, each started when it is first needed. Thread-safe; close it to end their processes. */
public final class Engines implements AutoCloseable {
    /** No engine at all. */
    public static final Engines NONE = new Engines(List.of(), Path.of(""), Map.of());

    private final List<EngineProvider> providers;
    private final Path folder;
    private final Map<String, Map<String, String>> settings;
    private final Map<String, SnippetEngine> started = new TreeMap<>();

    Engines(List<EngineProvider> providers, Path folder, Map<String, Map<String, String>> settings) {
        this.providers = List.copyOf(providers);
        this.folder = folder;
        this.settings = Map.copyOf(settings);
    }

    /**
     * The engines on the class path, by name.
     *
     * @param folder where relative paths in the settings start
     * @param settings what the author says of each engine, by its name
     */
    public static Engines found(Path folder, Map<String, Map<String, String>> settings) {
        List<EngineProvider> providers =
                ServiceLoader.load(EngineProvider.class, Engines.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .sorted(Comparator.comparing(EngineProvider::name))
                        .toList();
        return new Engines(providers, folder, settings);
    }

    List<EngineProvider> providers() {
        return providers;
    }

    /** The names of the engines. */
    public List<String> names() {
        return providers.stream().map(EngineProvider::name).toList();
    }

    /** Whether an engine runs only where the owner of the site lists it by name. */
    public boolean isRunOnlyByName(String name) {
        return providers.stream().anyMatch(it -> it.name().equals(name) && it.isRunOnlyByName());
    }

    /** What an engine's programs run on here. */
    Optional<EngineRuntime> runtime(EngineProvider provider) {
        return engine(provider).runtime();
    }

    /** What the engines that have been started run on, by name. */
    public synchronized Map<String, Optional<EngineRuntime>> runtimes() {
        Map<String, Optional<EngineRuntime>> runtimes = new TreeMap<>();
        started.forEach((name, engine) -> runtimes.put(name, engine.runtime()));
        return runtimes;
    }

    EngineRun run(EngineProvider provider, Program program) {
        return engine(provider).run(program);
    }

    private synchronized SnippetEngine engine(EngineProvider provider) {
        return started.computeIfAbsent(
                provider.name(), name -> provider.engine(folder, settings.getOrDefault(name, Map.of())));
    }

    @Override
    public synchronized void close() {
        started.values().forEach(SnippetEngine::close);
        started.clear();
    }
}
