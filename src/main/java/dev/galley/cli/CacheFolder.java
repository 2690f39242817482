package dev.galley.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where this user's programs keep what they can make again: {@code $XDG_CACHE_HOME}, {@code ~/.cache} or
 * {@code %LOCALAPPDATA%}. It is nowhere near the site, so that nothing a stranger commits is ever taken for ours. Stateless.
 */
final class CacheFolder {
    private CacheFolder() {}

    /** Galley's folder in it; it need not exist. Empty where the environment names none. */
    static Optional<Path> of(Map<String, String> environment) {
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

    /** What tells this program and this Java from others; empty when it runs from a folder of classes, which change. */
    static Optional<String> programStamp() {
        try {
            CodeSource source = CacheFolder.class.getProtectionDomain().getCodeSource();
            Path jar =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " "
                            + System.getProperty("java.vendor") + " " + System.getProperty("java.version"))
                    : Optional.empty();
        } catch (java.io.IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
