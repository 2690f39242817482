package dev.galley.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Failures of the machine, as exceptions whose message names the path. Stateless, thread-safe. */
final class DiskFailures {
    private DiskFailures() {}

    /** Something done with the disk. */
    interface Action<T> {
        T run() throws IOException;
    }

    /** The result of an action; its failure names the path. */
    static <T> T unchecked(Path path, Action<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    static UncheckedIOException failure(Path path, IOException e) {
        String message = String.valueOf(e.getMessage());
        String named = message.contains(path.toString()) ? message : path + ": " + message;
        return new UncheckedIOException(e.getClass().getSimpleName() + ": " + named, e);
    }

    static UncheckedIOException failure(Path path, String message) {
        return new UncheckedIOException(new IOException(message + ": " + path));
    }
}
