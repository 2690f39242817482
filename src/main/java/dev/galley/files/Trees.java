package dev.galley.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whole folders. No symbolic link is ever followed. Stateless, thread-safe. */
final class Trees {
    private Trees() {}

    /** Deletes a folder with all it holds, or a file, or nothing when there is nothing. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The names of all regular files below a folder, parts parted by {@code /}. */
    static Set<String> files(Path tree) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path file : (Iterable<Path>) all.filter(Trees::isFile)::iterator) {
                names.add(name(tree, file));
            }
        }
        return names;
    }

    private static String name(Path tree, Path file) {
        StringBuilder name = new StringBuilder();
        for (Path part : tree.relativize(file)) {
            name.append(name.isEmpty() ? "" : "/").append(FileNames.of(part).orElseGet(() -> FileNames.escaped(part)));
        }
        return name.toString();
    }

    /** What stands in a folder, in no order. */
    static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        }
        return entries;
    }

    static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
