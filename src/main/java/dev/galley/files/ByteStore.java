package dev.galley.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Holds bytes that memory need not hold. Thread-safe. */
public interface ByteStore {
    /**
     * Where some bytes are kept.
     *
     * @param segment the part of the store
     * @param position within it, in bytes
     * @param length in bytes
     * @param check a checksum of the bytes
     */
    record Place(int segment, long position, int length, int check) {}

    /**
     * Keeps some bytes.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    Place put(byte[] bytes);

    /**
     * The bytes that are kept at a place.
     *
     * @throws java.io.UncheckedIOException when the disk fails, or they are no longer as they were
     */
    byte[] get(Place place);

    /** A store in memory, for sites that are small. */
    static ByteStore inMemory() {
        List<byte[]> all = Collections.synchronizedList(new ArrayList<>());
        return new ByteStore() {
            @Override
            public synchronized Place put(byte[] bytes) {
                all.add(bytes);
                return new Place(0, all.size() - 1L, bytes.length, 0);
            }

            @Override
            public byte[] get(Place place) {
                return all.get((int) place.position());
            }
        };
    }
}
