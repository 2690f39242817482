package dev.galley.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The new or changed files of a site in a folder beside the old one, made before the old one is touched. Thread-safe until
 * it is completed.
 */
final class Staging {
    private final Path folder;
    private final Set<String> names = ConcurrentHashMap.newKeySet();
    private final Set<String> folders = ConcurrentHashMap.newKeySet();

    private Staging(Path folder) {
        this.folder = folder;
    }

    /** An empty one, beside the site where that is of use; else inside it, as in a container with no other folder to write to. */
    static Staging beside(OutputPlaces places) throws IOException {
        Path folder = createFolder(places);
        if (Files.getFileStore(places.site()).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, Files.getPosixFilePermissions(places.site()));
        }
        return new Staging(folder);
    }

    private static Path createFolder(OutputPlaces places) throws IOException {
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

    Path folder() {
        return folder;
    }

    /** The names of the files written so far. */
    Set<String> names() {
        return names;
    }

    void write(String name, OutputFile file) throws IOException {
        file.create(place(name));
        names.add(name);
    }

    /** Makes the staged site whole: files that stay as they are become links, which take no time and no room. */
    void complete(OutputPlaces places, OldSite old, Iterable<String> unchanged) throws IOException {
        for (String name : unchanged) {
            link(FileNames.below(places.site(), name), place(name));
        }
        for (Path kept : old.kept()) {
            if (Trees.isFile(kept) && !kept.endsWith(OutputPlaces.MARKER)) {
                link(kept, folder.resolve(kept.getFileName()));
            }
        }
    }

    /** Where a file goes; its folder is there. */
    private Path place(String name) throws IOException {
        Path target = FileNames.below(folder, name);
        int slash = name.lastIndexOf('/');
        if (slash > 0 && !folders.contains(name.substring(0, slash))) {
            Files.createDirectories(target.getParent());
            folders.add(name.substring(0, slash));
        }
        return target;
    }

    private static void link(Path existing, Path target) throws IOException {
        try {
            Files.createLink(target, existing);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(existing, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
