package dev.galley.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a built site by the paths of requests. A build may replace the folder at any time. Thread-safe. */
record SiteFolder(Path folder) {
    /** The file a path names, a folder's being its {@code index.html}; empty when the site has none. */
    Optional<Path> file(RequestPath path) {
        Path named = below(path);
        return regular(path.isFolder() ? named.resolve("index.html") : named);
    }

    /** Whether a path names a folder with a page, but lacks the slash that makes relative links in it work. */
    boolean lacksSlash(RequestPath path) {
        return !path.isFolder() && regular(below(path).resolve("index.html")).isPresent();
    }

    /** The page for what is not there; empty when the site has none. */
    Optional<Path> notFoundPage() {
        return regular(folder.resolve("404.html"));
    }

    /** By way of a URI, which takes any name whatever the encoding of the machine's locale. */
    private Path below(RequestPath path) {
        try {
            String base = folder.toUri().toString();
            String relative = new URI(null, null, "/" + String.join("/", path.parts()), null).toASCIIString();
            return Path.of(URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + relative));
        } catch (URISyntaxException e) {
            throw new AssertionError("every text can be a path once it is escaped", e);
        }
    }

    /** The file itself when it is one and lies in the folder, also after following links. */
    private Optional<Path> regular(Path file) {
        try {
            Path real = file.toRealPath();
            return Files.isRegularFile(real) && real.startsWith(folder.toRealPath())
                    ? Optional.of(real)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
