package dev.galley.build;

import dev.galley.files.ByteStore;
import dev.galley.search.SearchSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What the last build knew of the site as a whole. Immutable.
 *
 * @param outline where its outline is kept
 * @param proofs where the pages that list proofs are kept, by address
 * @param index where the search index is kept, if it is worth it
 * @param settings what the owner wants of search
 */
record KnownSite(
        ByteStore.Place outline,
        Map<String, ByteStore.Place> proofs,
        Optional<ByteStore.Place> index,
        SearchSettings settings) {
    List<ByteStore.Place> places() {
        List<ByteStore.Place> places = new ArrayList<>(proofs.values());
        places.add(outline);
        index.ifPresent(places::add);
        return places;
    }

    KnownSite moved(UnaryOperator<ByteStore.Place> move) {
        Map<String, ByteStore.Place> moved = new TreeMap<>();
        proofs.forEach((url, place) -> moved.put(url, move.apply(place)));
        return new KnownSite(move.apply(outline), moved, index.map(move), settings);
    }

    /** The same with another index. */
    KnownSite with(Optional<ByteStore.Place> otherIndex, Map<String, ByteStore.Place> changedProofs) {
        Map<String, ByteStore.Place> all = new TreeMap<>(proofs);
        all.putAll(changedProofs);
        return new KnownSite(outline, all, otherIndex, settings);
    }
}
