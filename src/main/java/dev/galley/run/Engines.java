package dev.galley.run;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
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
     * The engines on the class path and in some jars, by name. Of two with one name the first counts.
     *
     * @param folder where relative paths in the settings start
     * @param settings what the author says of each engine, by its name
     * @param jars more places to look for engines; they are programs, and loading them runs them
     */
    public static Engines found(Path folder, Map<String, Map<String, String>> settings, List<Path> jars) {
        ClassLoader own = Engines.class.getClassLoader();
        ClassLoader all = jars.isEmpty() ? own : new URLClassLoader(urls(jars), own);
        Map<String, EngineProvider> providers = new TreeMap<>();
        ServiceLoader.load(EngineProvider.class, all).stream()
                .map(ServiceLoader.Provider::get)
                .forEach(provider -> providers.putIfAbsent(provider.name(), provider));
        return new Engines(List.copyOf(providers.values()), folder, settings);
    }

    private static URL[] urls(List<Path> jars) {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = jars.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new AssertionError("every file has a URL", e);
            }
        }
        return urls;
    }

    List<EngineProvider> providers() {
        return providers;
    }

    /** The names of the engines. */
    public List<String> names() {
        return providers.stream().map(EngineProvider::name).toList();
    }

    /** The names of an engine's settings; none for an engine that there is not. */
    public Set<String> settings(String name) {
        return providers.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(EngineProvider::settings)
                .orElse(Set.of());
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
