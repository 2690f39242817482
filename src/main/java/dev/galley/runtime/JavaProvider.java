package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the engine for Java. Stateless. */
public final class JavaProvider implements EngineProvider {
    @Override
    public String name() {
        return "java";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> languages() {
        return Set.of("java");
    }

    @Override
    public Set<String> settings() {
        return Set.of("classpath", "home");
    }

    /**
     * {@inheritDoc} The settings are {@code home}, the folder of a JDK, that of Galley without it, and {@code classpath},
     * what code sees besides: folders, jars and {@code folder/*}, parted by the sign of the system, or {@code @file} for a
     * file that holds this.
     */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        Path home = Optional.ofNullable(settings.get("home"))
                .map(folder::resolve)
                .orElseGet(() -> Path.of(System.getProperty("java.home")));
        String classPath = settings.getOrDefault("classpath", "");
        return new SandboxEngine(() -> JavaHost.of(home, JavaClassPath.of(folder, classPath)));
    }
}
