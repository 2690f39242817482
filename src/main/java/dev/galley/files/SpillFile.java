package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A store in a file that lives as long as one build takes; nobody else sees it. Thread-safe; close it to be rid of it. */
public final class SpillFile implements ByteStore, AutoCloseable {
    private final Segment segment;

    private SpillFile(Segment segment) {
        this.segment = segment;
    }

    /**
     * A new, empty one, where the system keeps such files.
     *
     * @throws java.io.UncheckedIOException when there is no room for one
     */
    public static SpillFile create() {
        try {
            Path path = Files.createTempFile("galley-", ".pages");
            return new SpillFile(Segment.open(
                    path, 0, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw DiskFailures.failure(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    @Override
    public Place put(byte[] bytes) {
        return segment.append(bytes);
    }

    @Override
    public byte[] get(Place place) {
        return segment.read(place);
    }

    @Override
    public void close() {
        segment.close();
    }
}
