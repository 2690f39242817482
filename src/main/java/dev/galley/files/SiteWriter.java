package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Writes a site, whole or not at all. The new site is made beside the old one and takes its place by renaming; files
 * that have not changed are the same files afterwards, with their times. What stands at the top of the folder and begins
 * with a dot, such as {@code .gitignore}, is kept. Stateless; builds that meet in one folder exclude each other.
 */
public final class SiteWriter {
    private SiteWriter() {}

    /**
     * Makes the folder hold these files and no others.
     *
     * @param siteDir made when it is not there
     * @param files by name, as {@code guide/start.html}
     * @throws IllegalArgumentException when a name leads outside the folder, or one is the folder of another
     * @throws OutputNotOursException when the folder holds files that no build has written; nothing is changed
     * @throws OutputBusyException when another build is writing; nothing is changed
     * @throws java.io.UncheckedIOException when the disk fails; the old site is as it was
     */
    public static WriteResult write(Path siteDir, SortedMap<String, OutputFile> files) {
        OutputNames.check(files.keySet());
        return DiskFailures.unchecked(siteDir, () -> {
            OutputPlaces places = OutputPlaces.of(siteDir);
            prepare(places);
            try (OutputLock lock = OutputLock.on(places)) {
                return replace(places, lock, files);
            }
        });
    }

    private static void prepare(OutputPlaces places) throws IOException {
        if (places.isInterrupted()) {
            return;
        }
        if (Files.exists(places.site(), LinkOption.NOFOLLOW_LINKS) && !isOurs(places)) {
            throw new OutputNotOursException(places.site());
        }
        Files.createDirectories(places.site());
    }

    /** A folder with the marker; one without may hold names with a dot, as in a repository where it is ignored. */
    private static boolean isOurs(OutputPlaces places) throws IOException {
        if (!Trees.isFolder(places.site())) {
            return false;
        }
        return Trees.isFile(places.marker())
                || Trees.entries(places.site()).stream()
                        .allMatch(entry -> FileNames.escaped(entry).startsWith("."));
    }

    private static WriteResult replace(OutputPlaces places, OutputLock lock, SortedMap<String, OutputFile> files)
            throws IOException {
        Swap swap = new Swap(places);
        swap.recover();
        OldSite old = OldSite.in(places, files.keySet());
        Set<String> changed = Staging.changed(places, old, files);
        int unchanged = files.size() - changed.size();
        int removed = (int) old.files().stream()
                        .filter(name -> !files.containsKey(name))
                        .count()
                + old.others();
        if (!changed.isEmpty() || removed > 0 || old.hasEmptyFolders()) {
            install(swap, lock, old, files, changed);
        }
        return new WriteResult(changed.size(), unchanged, removed);
    }

    private static void install(
            Swap swap, OutputLock lock, OldSite old, SortedMap<String, OutputFile> files, Set<String> changed)
            throws IOException {
        OutputPlaces places = swap.places();
        try {
            Staging staging = Staging.make(places, old, files, changed);
            lock.carry(places.marker(), staging.folder());
            if (!swap.tryRename(staging.folder())) {
                new Replacement(places.site()).apply(staging, old, new TreeSet<>(files.keySet()));
            }
        } finally {
            Trees.delete(places.fresh());
            Trees.delete(places.freshInside());
        }
    }
}
