package dev.galley.cli;

import dev.galley.build.PageStore;
import dev.galley.files.SpillFile;

/** Stores pages in a file of the system's. Thread-safe. */
record SpilledPages(SpillFile file) implements PageStore {
    @Override
    public Place put(byte[] bytes) {
        return new Place(file.append(bytes), bytes.length);
    }

    @Override
    public byte[] get(Place place) {
        return file.read(place.position(), place.length());
    }
}
