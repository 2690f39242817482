package dev.galley.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file for what memory need not hold, as long as one build takes; nobody else sees it. Thread-safe; close it to be rid of
 * it.
 */
public final class SpillFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    private SpillFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * A new, empty one, where the system keeps such files.
     *
     * @throws java.io.UncheckedIOException when there is no room for one
     */
    public static SpillFile create() {
        try {
            Path path = Files.createTempFile("galley-", ".pages");
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new SpillFile(path, channel);
        } catch (IOException e) {
            throw DiskFailures.failure(Path.of(System.getProperty("java.io.tmpdir", ".")), e);
        }
    }

    /**
     * Adds bytes at the end.
     *
     * @return where they begin
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public long append(byte[] bytes) {
        return DiskFailures.unchecked(path, () -> {
            long position = end.getAndAdd(bytes.length);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, position + left.position());
            }
            return position;
        });
    }

    /**
     * Bytes that were added before.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public byte[] read(long position, int length) {
        return DiskFailures.unchecked(path, () -> {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
                continue;
            }
            if (bytes.hasRemaining()) {
                throw new IOException("shorter than it was: " + path);
            }
            return bytes.array();
        });
    }

    @Override
    public void close() {
        DiskFailures.unchecked(path, () -> {
            channel.close();
            return path;
        });
    }
}
