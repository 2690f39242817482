package dev.galley.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/** A file that grows at its end while it is made, and is only read afterwards. Thread-safe; close it. */
final class Segment implements AutoCloseable {
    private final Path path;
    private final int number;
    private final FileChannel channel;
    private final AtomicLong end;

    private Segment(Path path, int number, FileChannel channel) throws IOException {
        this.path = path;
        this.number = number;
        this.channel = channel;
        this.end = new AtomicLong(channel.size());
    }

    static Segment open(Path path, int number, OpenOption... options) throws IOException {
        return new Segment(path, number, FileChannel.open(path, options));
    }

    ByteStore.Place append(byte[] bytes) {
        return DiskFailures.unchecked(path, () -> {
            long position = end.getAndAdd(bytes.length);
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left, position + left.position());
            }
            return new ByteStore.Place(number, position, bytes.length, check(bytes));
        });
    }

    byte[] read(ByteStore.Place place) {
        return DiskFailures.unchecked(path, () -> {
            boolean isInside = place.position() >= 0 && place.length() >= 0 && place.length() <= end.get();
            ByteBuffer bytes = ByteBuffer.allocate(isInside ? place.length() : 0);
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, place.position() + bytes.position());
            }
            if (!isInside || bytes.hasRemaining() || check(bytes.array()) != place.check()) {
                throw new IOException("not as it was written: " + path);
            }
            return bytes.array();
        });
    }

    static int check(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }

    @Override
    public void close() {
        DiskFailures.unchecked(path, () -> {
            channel.close();
            return path;
        });
    }
}
