package dev.galley.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one build leaves for the next: segments of bytes that are never changed once they are written, and a state that says
 * which of them count, replaced whole. A build that is killed leaves the state as it was; what it had written is deleted by
 * the next one. One process has the folder at a time. Thread-safe; close it to give it free.
 */
public final class SegmentStore implements ByteStore, AutoCloseable {
    private static final String STATE = "state";
    private static final String LOCK = "lock";
    private static final String ENDING = ".segment";

    private final Path folder;
    private final FileChannel lock;
    private final Map<Integer, Segment> segments = new ConcurrentHashMap<>();
    private final int freshNumber;

    private SegmentStore(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.freshNumber = nextNumber();
    }

    /**
     * Takes a folder, which is made when it is not there.
     *
     * @return empty when another process has it
     * @throws java.io.UncheckedIOException when the folder cannot be used
     */
    public static Optional<SegmentStore> open(Path folder) {
        return DiskFailures.unchecked(folder, () -> {
            Files.createDirectories(folder);
            FileChannel lock =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (lock.tryLock() != null) {
                    return Optional.of(new SegmentStore(folder, lock));
                }
            } catch (OverlappingFileLockException e) {
                // Had by another build of this very process.
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            lock.close();
            return Optional.empty();
        });
    }

    private int nextNumber() throws IOException {
        int last = 0;
        for (Path entry : Trees.entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            if (name.endsWith(ENDING)) {
                last = Math.max(last, number(name));
            }
        }
        return last + 1;
    }

    private static int number(String name) {
        try {
            return Integer.parseInt(name.substring(0, name.length() - ENDING.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Path path(int number) {
        return folder.resolve(number + ENDING);
    }

    /** The state that was kept last; empty when there is none, or it is damaged. */
    public Optional<byte[]> state() {
        try {
            byte[] all = Files.readAllBytes(folder.resolve(STATE));
            int end = all.length - Integer.BYTES;
            byte[] state = end < 0 ? new byte[0] : Arrays.copyOf(all, end);
            boolean isWhole = end >= 0 && ByteBuffer.wrap(all).getInt(end) == Segment.check(state);
            return isWhole ? Optional.of(state) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Place put(byte[] bytes) {
        try {
            return segments.computeIfAbsent(freshNumber, this::fresh).append(bytes);
        } catch (UncheckedIOException e) {
            throw new CacheFailedException(e);
        }
    }

    @Override
    public byte[] get(Place place) {
        try {
            return segments.computeIfAbsent(place.segment(), this::old).read(place);
        } catch (UncheckedIOException e) {
            tryForgetting();
            throw new CacheFailedException(e);
        }
    }

    private Segment fresh(int number) {
        return DiskFailures.unchecked(
                path(number),
                () -> Segment.open(
                        path(number),
                        number,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    private Segment old(int number) {
        return DiskFailures.unchecked(path(number), () -> Segment.open(path(number), number, StandardOpenOption.READ));
    }

    /** The size of a segment in bytes; 0 for one that is not there. */
    public long sizeOf(int segment) {
        try {
            return Files.size(path(segment));
        } catch (IOException e) {
            return 0;
        }
    }

    /** The segment that {@link #put} adds to. */
    public int freshSegment() {
        return freshNumber;
    }

    /**
     * Replaces the state, and deletes what it does not count on.
     *
     * @param used the segments that it counts on
     * @throws java.io.UncheckedIOException when the disk fails; the former state is as it was
     */
    public void keep(byte[] state, Set<Integer> used) {
        byte[] all = ByteBuffer.allocate(state.length + Integer.BYTES)
                .put(state)
                .putInt(Segment.check(state))
                .array();
        TextWriter.write(folder.resolve(STATE), all);
        deleteAllBut(used);
    }

    /** Forgets everything. */
    public void forget() {
        DiskFailures.unchecked(folder, () -> Files.deleteIfExists(folder.resolve(STATE)));
        deleteAllBut(Set.of(freshNumber));
    }

    private void tryForgetting() {
        try {
            forget();
        } catch (UncheckedIOException e) {
            // The failure that led here is told; the next build meets it again.
        }
    }

    private void deleteAllBut(Set<Integer> used) {
        Set<Integer> others = new HashSet<>(segments.keySet());
        others.removeAll(used);
        others.forEach(number -> Optional.ofNullable(segments.remove(number)).ifPresent(Segment::close));
        DiskFailures.unchecked(folder, () -> {
            for (Path entry : Trees.entries(folder)) {
                String name = String.valueOf(entry.getFileName());
                if (name.endsWith(ENDING) && !used.contains(number(name))) {
                    Files.deleteIfExists(entry);
                }
            }
            return folder;
        });
    }

    @Override
    public void close() {
        new HashMap<>(segments).values().forEach(Segment::close);
        DiskFailures.unchecked(folder, () -> {
            lock.close();
            return folder;
        });
    }
}
