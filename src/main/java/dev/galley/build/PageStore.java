package dev.galley.build;

import java.util.ArrayList;
import java.util.List;

/** Holds the heavy parts of pages between the steps of a build, so that memory need not hold those of all. Thread-safe. */
public interface PageStore {
    /** Where some bytes are kept, in a store's own terms. */
    record Place(long position, int length) {}

    /** Keeps some bytes. */
    Place put(byte[] bytes);

    /** The bytes that are kept at a place. */
    byte[] get(Place place);

    /** A store in memory, for sites that are small. */
    static PageStore inMemory() {
        List<byte[]> all = new ArrayList<>();
        return new PageStore() {
            @Override
            public synchronized Place put(byte[] bytes) {
                all.add(bytes);
                return new Place(all.size() - 1L, bytes.length);
            }

            @Override
            public byte[] get(Place place) {
                return all.get((int) place.position());
            }
        };
    }
}
