package dev.galley.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an output folder before a build.
 *
 * @param files the regular files of the site by name, and what they are like
 * @param others how many links and other things stand among them; they are not part of a site
 * @param hasEmptyFolders whether a folder holds nothing at all
 * @param kept what at the top begins with a dot and is not Galley's own: {@code .gitignore}, {@code .git}
 */
record OldSite(Map<String, FileStamp> files, int others, boolean hasEmptyFolders, List<Path> kept) {
    static OldSite in(OutputPlaces places) throws IOException {
        Look look = new Look(places.site());
        Files.walkFileTree(places.site(), look);
        return new OldSite(look.files, look.others, look.hasEmptyFolders, look.kept);
    }

    /** Whether all files are as a build left them, and no others are there. */
    boolean isAsLeft(Map<String, WrittenFile> left) {
        return others == 0
                && !hasEmptyFolders
                && files.size() == left.size()
                && left.entrySet().stream()
                        .allMatch(file -> file.getValue().stamp().equals(files.get(file.getKey())));
    }

    /** One look at a folder, and what it has found so far. */
    private static final class Look extends SimpleFileVisitor<Path> {
        private final Path site;
        private final Map<String, FileStamp> files = new HashMap<>();
        private final List<Path> kept = new ArrayList<>();
        private final Deque<Folder> way = new ArrayDeque<>();
        private boolean hasEmptyFolders;
        private int others;

        Look(Path site) {
            this.site = site;
        }

        /** A folder on the way to what is looked at, and whether it holds anything. */
        private static final class Folder {
            private final String prefix;
            private boolean isEmpty = true;

            Folder(String prefix) {
                this.prefix = prefix;
            }
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(site)) {
                way.push(new Folder(""));
                return FileVisitResult.CONTINUE;
            }
            String name = nameOf(folder);
            if (isKept(name)) {
                kept.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            way.push(new Folder(name + "/"));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = nameOf(file);
            if (isKept(name)) {
                kept.add(file);
            } else if (attributes.isRegularFile()) {
                files.put(name, FileStamp.of(attributes));
            } else {
                others++;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            hasEmptyFolders |= way.pop().isEmpty;
            return FileVisitResult.CONTINUE;
        }

        private String nameOf(Path entry) {
            Folder folder = way.getFirst();
            folder.isEmpty = false;
            // What has no name as text could not be removed by it.
            others += FileNames.of(entry).isEmpty() ? 1 : 0;
            return folder.prefix + FileNames.of(entry).orElseGet(() -> FileNames.escaped(entry));
        }
    }

    private static boolean isKept(String name) {
        return name.startsWith(".") && !name.contains("/");
    }
}
