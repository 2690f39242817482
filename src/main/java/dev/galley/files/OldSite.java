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
    private record Folder(Path path, String prefix) {}

    static OldSite in(OutputPlaces places, Set<String> newNames) throws IOException {
        Set<String> files = new HashSet<>();
        List<Path> kept = new ArrayList<>();
        int others = 0;
        boolean hasEmptyFolders = false;
        Deque<Folder> waiting = new ArrayDeque<>(List.of(new Folder(places.site(), "")));
        while (!waiting.isEmpty()) {
            Folder folder = waiting.remove();
            List<Path> entries = Trees.entries(folder.path());
            hasEmptyFolders |= entries.isEmpty();
            for (Path entry : entries) {
                String name = folder.prefix() + FileNames.of(entry).orElseGet(() -> FileNames.escaped(entry));
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
        return new OldSite(files, others, hasEmptyFolders, kept);
    }

    /** A dot at the top, unless the new site has a file of that name or below it. */
    private static boolean isKept(String name, Set<String> newNames) {
        return name.startsWith(".")
                && !name.contains("/")
                && !newNames.contains(name)
                && newNames.stream().noneMatch(other -> other.startsWith(name + "/"));
    }
}
