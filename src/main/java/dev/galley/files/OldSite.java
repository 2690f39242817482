package dev.galley.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in an output folder before a build.
 *
 * @param files the names of the regular files of the site
 * @param others how many links and other things stand among them; they are not part of a site
 * @param hasEmptyFolders whether a folder holds nothing at all
 * @param kept what at the top begins with a dot and is not Galley's own: {@code .gitignore}, {@code .git}
 */
record OldSite(Set<String> files, int others, boolean hasEmptyFolders, List<Path> kept) {
    static OldSite in(OutputPlaces places, Set<String> newNames) throws IOException {
        Look look = new Look(newNames);
        look.waiting.add(new Folder(places.site(), ""));
        while (!look.waiting.isEmpty()) {
            look.at(look.waiting.remove());
        }
        return new OldSite(look.files, look.others, look.hasEmptyFolders, look.kept);
    }

    private record Folder(Path path, String prefix) {}

    /** One look at a folder, and what it has found so far. */
    private static final class Look {
        private final Set<String> newNames;
        private final Set<String> files = new HashSet<>();
        private final List<Path> kept = new ArrayList<>();
        private final Deque<Folder> waiting = new ArrayDeque<>();
        private boolean hasEmptyFolders;
        private int others;

        Look(Set<String> newNames) {
            this.newNames = newNames;
        }

        void at(Folder folder) throws IOException {
            List<Path> entries = Trees.entries(folder.path());
            hasEmptyFolders |= entries.isEmpty();
            for (Path entry : entries) {
                take(entry, folder.prefix() + FileNames.of(entry).orElseGet(() -> FileNames.escaped(entry)));
            }
        }

        private void take(Path entry, String name) {
            if (isKept(name, newNames)) {
                kept.add(entry);
            } else if (Trees.isFolder(entry)) {
                waiting.add(new Folder(entry, name + "/"));
            } else if (Trees.isFile(entry)) {
                files.add(name);
            } else {
                others++;
            }
        }
    }

    /** A dot at the top, unless the new site has a file of that name or below it. */
    private static boolean isKept(String name, Set<String> newNames) {
        return name.startsWith(".")
                && !name.contains("/")
                && !newNames.contains(name)
                && newNames.stream().noneMatch(other -> other.startsWith(name + "/"));
    }
}
