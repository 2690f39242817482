package dev.galley.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's programs keep what they can make again: {@code $XDG_CACHE_HOME}, {@code ~/.cache} or
 * {@code %LOCALAPPDATA%}. It is nowhere near the site, so that nothing a stranger commits is ever taken for ours. Stateless,
 * thread-safe.
 */
public final class CacheFolder {
    private CacheFolder() {}

    /** Galley's folder in it; it need not exist. Empty where the environment names none. */
    public static Optional<Path> of(Map<String, String> environment) {
        return named(environment, "XDG_CACHE_HOME")
                .or(() -> named(environment, "LOCALAPPDATA"))
                .or(() -> named(environment, "HOME").map(home -> home.resolve(".cache")))
                .map(folder -> folder.resolve("galley"));
    }

    private static Optional<Path> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
