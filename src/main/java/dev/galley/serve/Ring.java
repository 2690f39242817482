package dev.galley.serve;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What a bell has rung for. Immutable.
 *
 * @param places files and folders in which something may have changed
 * @param isAnywhere whether something may have changed elsewhere, too
 */
record Ring(Set<Path> places, boolean isAnywhere) {
    /** It has not rung. */
    static final Ring SILENT = new Ring(Set.of(), false);

    /** It has rung, and cannot tell what for. */
    static final Ring ANYWHERE = new Ring(Set.of(), true);

    Ring {
        places = Set.copyOf(places);
    }

    boolean isSilent() {
        return places.isEmpty() && !isAnywhere;
    }

    Ring and(Ring other) {
        Set<Path> both = new HashSet<>(places);
        both.addAll(other.places);
        return new Ring(both, isAnywhere || other.isAnywhere);
    }
}
