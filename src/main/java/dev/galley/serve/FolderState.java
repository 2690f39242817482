package dev.galley.serve;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which files stand below some places, with what tells one version of a file from another. Immutable. */
record FolderState(Map<Path, Stamp> files) {
    private record Stamp(FileTime time, long size, @Nullable Object identity) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    FolderState {
        files = Map.copyOf(files);
    }

    /**
     * The state now.
     *
     * @param roots files and folders, which need not exist
     * @param onFolder told of each folder before its files are looked at
     */
    static FolderState of(List<Path> roots, Consumer<Path> onFolder) throws IOException {
        Map<Path, Stamp> files = new HashMap<>();
        for (Path root : roots) {
            if (Files.exists(root)) {
                Files.walkFileTree(root, new Stamps(root, files, onFolder));
            }
        }
        return new FolderState(files);
    }

    boolean has(Path file) {
        return files.containsKey(file);
    }

    /** The same, but for some of its files, which are looked at again. */
    FolderState lookingAgainAt(Collection<Path> some) {
        Map<Path, Stamp> now = new HashMap<>(files);
        for (Path file : some) {
            try {
                now.put(file, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS)));
            } catch (IOException e) {
                now.remove(file);
            }
        }
        return new FolderState(now);
    }

    /** The files that are new, gone or different in the other state. */
    SortedSet<Path> changedIn(FolderState other) {
        NavigableSet<Path> changed = new TreeSet<>();
        other.files.forEach((file, stamp) -> {
            if (!stamp.equals(files.get(file))) {
                changed.add(file);
            }
        });
        files.keySet().stream().filter(file -> !other.has(file)).forEach(changed::add);
        return changed;
    }

    /** Whether it is a file of version control, or one that editors keep beside the file being edited. */
    static boolean isForTools(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.endsWith("~") || name.equals("4913");
    }

    /** Looks at files without opening them; what goes meanwhile is passed over. */
    private static final class Stamps extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, Stamp> files;
        private final Consumer<Path> onFolder;

        Stamps(Path root, Map<Path, Stamp> files, Consumer<Path> onFolder) {
            this.root = root;
            this.files = files;
            this.onFolder = onFolder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isForTools(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            onFolder.accept(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(root) || !isForTools(file)) {
                files.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
