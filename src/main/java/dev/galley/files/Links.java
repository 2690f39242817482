package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where symbolic links lead. Stateless, thread-safe. */
final class Links {
    private Links() {}

    /** The real place a link leads to in the end; empty when it leads nowhere. */
    static Optional<Path> target(Path link) {
        try {
            return Optional.of(link.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a link, followed step by step, comes back to a place where it was. */
    static boolean isCycle(Path link) {
        Set<Path> seen = new HashSet<>();
        Path place = link.toAbsolutePath().normalize();
        try {
            while (Files.isSymbolicLink(place)) {
                if (!seen.add(place)) {
                    return true;
                }
                place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
