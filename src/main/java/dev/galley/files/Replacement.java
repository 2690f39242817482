package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts a new site in the place of the old one file by file, where the folder itself cannot be renamed. Each file is old
 * or new, never half; a build killed meanwhile leaves some of each, and the next one puts it right.
 */
record Replacement(Path site) {
    /** Moves the changed files over and deletes those that are no longer part of the site. */
    void apply(Staging staging, OldSite old, NavigableSet<String> newNames) throws IOException {
        for (String name : new TreeSet<>(staging.names())) {
            move(staging.folder(), name);
        }
        removeOthers(site, "", old, newNames);
        Trees.delete(staging.folder());
    }

    /**
     * Moves a few changed files over and deletes a few others. Once all that is to be done stands in the staging folder, a
     * build that is killed is finished by the next one; before, nothing has happened.
     */
    static void applyFew(Path site, Staging staging, List<String> removed) throws IOException {
        Path list = staging.folder().resolve(OutputPlaces.CHANGES);
        Path fresh = staging.folder().resolve(OutputPlaces.PROBE);
        Files.write(fresh, removed);
        Files.move(fresh, list, StandardCopyOption.ATOMIC_MOVE);
        new Replacement(site).finish(staging.folder(), staging.names(), removed);
    }

    /** Finishes what a killed build had begun, if it had come so far. */
    static void finishFew(Path site, Path staged) throws IOException {
        Path list = staged.resolve(OutputPlaces.CHANGES);
        if (Trees.isFile(list)) {
            Set<String> names = Trees.files(staged);
            names.remove(OutputPlaces.CHANGES);
            new Replacement(site).finish(staged, names, Files.readAllLines(list));
        }
    }

    /** New files come first and removed ones last, so that no page leads nowhere on the way. */
    private void finish(Path staged, Set<String> names, List<String> removed) throws IOException {
        TreeSet<String> replacing = new TreeSet<>();
        for (String name : new TreeSet<>(names)) {
            if (Files.exists(FileNames.below(site, name), LinkOption.NOFOLLOW_LINKS)) {
                replacing.add(name);
            } else {
                move(staged, name);
            }
        }
        for (String name : replacing) {
            move(staged, name);
        }
        for (String name : removed) {
            remove(name);
        }
        Trees.delete(staged);
    }

    private void move(Path staged, String name) throws IOException {
        makeRoom(name);
        Files.move(
                FileNames.below(staged, name),
                FileNames.below(site, name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes a file, and the folders that are empty without it. */
    private void remove(String name) throws IOException {
        Path file = FileNames.below(site, name);
        if (!Trees.isFile(file)) {
            return;
        }
        Files.delete(file);
        for (String folder = folderOf(name); !folder.isEmpty(); folder = folderOf(folder)) {
            Path above = FileNames.below(site, folder);
            if (!Trees.entries(above).isEmpty()) {
                return;
            }
            Files.delete(above);
        }
    }

    private static String folderOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
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
