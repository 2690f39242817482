package dev.galley.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The class path of a site's Java, as its owner states it. Stateless. */
final class JavaClassPath {
    private JavaClassPath() {}

    /**
     * Its folders and jars, in order; what does not exist is left out, as Java does.
     *
     * @param folder where relative paths start
     */
    static List<Path> of(Path folder, String text) {
        String path = text.startsWith("@") ? read(folder.resolve(text.substring(1))) : text;
        List<Path> found = new ArrayList<>();
        for (String place : path.split(File.pathSeparator, -1)) {
            if (place.equals("*") || place.endsWith("/*")) {
                found.addAll(jars(folder.resolve(place.substring(0, place.length() - 1))));
            } else if (!place.isBlank()) {
                found.add(folder.resolve(place.strip()));
            }
        }
        return found.stream()
                .filter(Files::exists)
                .map(JavaClassPath::real)
                .distinct()
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class path in " + file, e);
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
