package dev.galley.serve;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Pages that were rendered since the last build: they go before the files of the site. Thread-safe. */
final class FreshPages {
    private final Map<Path, Fresh> pages = new ConcurrentHashMap<>();

    /** @param change the number of the change that it shows */
    private record Fresh(long change, Map<String, byte[]> files) {}

    /** @param files of the output, by name, which nobody changes afterwards */
    void put(Path source, long change, Map<String, byte[]> files) {
        pages.put(source, new Fresh(change, Map.copyOf(files)));
    }

    /** Lets go what a build shows that began when that many changes had been made. */
    void dropUntil(long change) {
        pages.values().removeIf(fresh -> fresh.change() <= change);
    }

    /** The changes that are still to be built, by source. */
    Map<Path, Long> changes() {
        Map<Path, Long> changes = new TreeMap<>();
        pages.forEach((source, fresh) -> changes.put(source, fresh.change()));
        return changes;
    }

    /** The file of that name; empty when it has not been rendered since the last build. */
    Optional<byte[]> file(String name) {
        return pages.values().stream()
                .flatMap(fresh -> Optional.ofNullable(fresh.files().get(name)).stream())
                .findFirst();
    }
}
