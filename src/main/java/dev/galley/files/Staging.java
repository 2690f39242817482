package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The whole new site in a folder beside the old one, made before the old one is touched. */
record Staging(Path folder, Set<String> changed) {
    /** The names whose file is new or has other bytes than the old site's. */
    static Set<String> changed(OutputPlaces places, OldSite old, SortedMap<String, OutputFile> files)
            throws IOException {
        Set<String> changed = new HashSet<>();
        for (Map.Entry<String, OutputFile> file : files.entrySet()) {
            String name = file.getKey();
            boolean isSame = old.files().contains(name) && file.getValue().isIn(FileNames.below(places.site(), name));
            if (!isSame) {
                changed.add(name);
            }
        }
        return changed;
    }

    /** Writes the changed files, and links the others and what is kept, so that these take no time and no room. */
    static Staging make(OutputPlaces places, OldSite old, SortedMap<String, OutputFile> files, Set<String> changed)
            throws IOException {
        Path folder = createFolder(places);
        Staging staging = new Staging(folder, changed);
        for (String name : folders(files.keySet())) {
            Files.createDirectories(FileNames.below(folder, name));
        }
        for (Map.Entry<String, OutputFile> file : files.entrySet()) {
            staging.put(file.getKey(), file.getValue(), places.site());
        }
        for (Path kept : old.kept()) {
            if (Trees.isFile(kept) && !kept.endsWith(OutputPlaces.MARKER)) {
                link(kept, folder.resolve(kept.getFileName()));
            }
        }
        return staging;
    }

    private static Set<String> folders(Set<String> names) {
        return names.stream()
                .filter(name -> name.contains("/"))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .collect(Collectors.toSet());
    }

    private void put(String name, OutputFile file, Path site) throws IOException {
        Path target = FileNames.below(folder, name);
        if (changed.contains(name)) {
            file.create(target);
        } else {
            link(FileNames.below(site, name), target);
        }
    }

    private static Path createFolder(OutputPlaces places) throws IOException {
        Path folder = beside(places);
        if (Files.getFileStore(places.site()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(places.site()));
        }
        return folder;
    }

    /** Beside the site where that is of use; else inside it, as in a container with no other folder to write to. */
    private static Path beside(OutputPlaces places) throws IOException {
        try {
            return probed(Files.createDirectory(places.fresh()), places);
        } catch (IOException e) {
            Trees.delete(places.fresh());
            return Files.createDirectory(places.freshInside());
        }
    }

    /** The folder, unless files cannot be moved from it: the site may be the top of another file system. */
    private static Path probed(Path folder, OutputPlaces places) throws IOException {
        Path probe = Files.createFile(folder.resolve(OutputPlaces.PROBE));
        Path moved = places.site().resolve(OutputPlaces.PROBE);
        Files.move(probe, moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(moved);
        return folder;
    }

    private static void link(Path existing, Path target) throws IOException {
        try {
            Files.createLink(target, existing);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(existing, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
