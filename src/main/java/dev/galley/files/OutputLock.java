package dev.galley.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps other builds out of an output folder. The lock is on the folder's marker, whose one inode goes from the old site
 * to the new; the system frees it when a build is killed.
 */
final class OutputLock implements AutoCloseable {
    private static final String TEXT = "Galley wrote this folder, and replaces it with each build.\n";

    private final FileChannel channel;

    private OutputLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws OutputBusyException when another build holds it */
    static OutputLock on(OutputPlaces places) throws IOException {
        Path marker = places.isInterrupted() ? places.former().resolve(OutputPlaces.MARKER) : places.marker();
        FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new OutputLock(marked(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Held by another build of this very process.
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new OutputBusyException(places.site());
    }

    private static FileChannel marked(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            channel.write(ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8)));
        }
        return channel;
    }

    /** Puts the marker into a new site: the same file, so that this lock holds there too. */
    void carry(Path marker, Path fresh) throws IOException {
        Path target = fresh.resolve(OutputPlaces.MARKER);
        try {
            Files.createLink(target, marker);
        } catch (IOException | UnsupportedOperationException e) {
            // Reading the marker to copy it would give up the lock.
            Files.writeString(target, TEXT);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
