package dev.galley.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Compares a site that stands in a folder with files as they are made. Files may be put by several threads. */
public final class SiteComparison {
    private final Path site;
    private final Map<String, FileStamp> standing;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<String> different = new ConcurrentSkipListSet<>();

    private SiteComparison(Path site, Map<String, FileStamp> standing) {
        this.site = site;
        this.standing = standing;
    }

    /**
     * Begins to compare.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public static SiteComparison with(Path siteDir) {
        return DiskFailures.unchecked(siteDir, () -> {
            OutputPlaces places = OutputPlaces.of(siteDir);
            return new SiteComparison(places.site(), OldSite.in(places).files());
        });
    }

    /**
     * Compares one file.
     *
     * @throws java.io.UncheckedIOException when the disk fails
     */
    public void put(String name, OutputFile file) {
        DiskFailures.unchecked(site, () -> {
            FileStamp stamp = standing.get(name);
            if (stamp == null || !file.isIn(FileNames.below(site, name), stamp.size())) {
                different.add(name);
            }
            return seen.add(name);
        });
    }

    /** Whether a file of that name was compared. */
    public boolean has(String name) {
        return seen.contains(name);
    }

    /** The names of the files that are not the same, are missing, or should not be there. */
    public Set<String> differences() {
        Set<String> differences = new TreeSet<>(standing.keySet());
        differences.removeAll(seen);
        differences.addAll(different);
        return differences;
    }
}
