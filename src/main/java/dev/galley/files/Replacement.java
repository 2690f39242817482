package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Puts a new site in the place of the old one file by file, where the folder itself cannot be renamed. Each file is old
 * or new, never half; a build killed meanwhile leaves some of each, and the next one puts it right.
 */
record Replacement(Path site) {
    /** Moves the changed files over and deletes those that are no longer part of the site. */
    void apply(Staging staging, OldSite old, NavigableSet<String> newNames) throws IOException {
        for (String name : new TreeSet<>(staging.changed())) {
            makeRoom(name);
            Path from = FileNames.below(staging.folder(), name);
            Files.move(
                    from,
                    FileNames.below(site, name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        removeOthers(site, "", old, newNames);
        Trees.delete(staging.folder());
    }

    /** Turns files and links that stand where folders are needed into folders, and a folder that stands in for a file away. */
    private void makeRoom(String name) throws IOException {
        Path folder = site;
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            folder = FileNames.below(site, name.substring(0, slash));
            if (!Trees.isFolder(folder)) {
                Files.deleteIfExists(folder);
                Files.createDirectory(folder);
            }
        }
        Path file = FileNames.below(site, name);
        if (Trees.isFolder(file)) {
            Trees.delete(file);
        }
    }

    private void removeOthers(Path folder, String prefix, OldSite old, NavigableSet<String> newNames)
            throws IOException {
        for (Path entry : Trees.entries(folder)) {
            String name = prefix + FileNames.of(entry).orElseGet(() -> FileNames.escaped(entry));
            if (old.kept().contains(entry) || newNames.contains(name)) {
                continue;
            }
            String first = newNames.ceiling(name + "/");
            boolean isNeeded = Trees.isFolder(entry) && first != null && first.startsWith(name + "/");
            if (isNeeded) {
                removeOthers(entry, name + "/", old, newNames);
            } else {
                Trees.delete(entry);
            }
        }
    }
}
