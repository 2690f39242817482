package dev.galley.files;

import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the files that pages take code from, each once. A page comes from a stranger: it gets no file outside the folder,
 * whatever links lead there, and none whose path has a name that begins with a dot, where tools keep secrets. Thread-safe.
 */
public final class IncludeReader {
    /** In bytes. */
    private static final long LARGEST = 1024 * 1024;

    private final Path root;
    private final Map<SourcePath, Optional<Source>> known = new ConcurrentHashMap<>();

    /** @param root the folder of {@code galley.yml} */
    public IncludeReader(Path root) {
        this.root = root;
    }

    /** The text of a file; empty when there is none that may be read, or it is no text. */
    public Optional<Source> read(SourcePath path) {
        return known.computeIfAbsent(path, this::readOnce);
    }

    private Optional<Source> readOnce(SourcePath path) {
        Path file = root.resolve(path.value());
        return mayBeRead(path, file)
                ? TextReader.read(file, path)
                        .source()
                        .filter(source -> source.text().indexOf('\0') < 0)
                : Optional.empty();
    }

    private boolean mayBeRead(SourcePath path, Path file) {
        boolean isHidden = ("/" + path.value()).contains("/.");
        try {
            return !isHidden
                    && Files.isRegularFile(file)
                    && Files.size(file) <= LARGEST
                    && isInside(file.toRealPath(), root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isInside(Path file, Path folder) {
        return file.startsWith(folder)
                && !("/" + folder.relativize(file)).replace('\\', '/').contains("/.");
    }
}
