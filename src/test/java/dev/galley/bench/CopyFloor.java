package dev.galley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least that any builder of a site does: reads each file of content and writes each file of the finished site, whose
 * bytes it has before. What a builder takes beyond that is its own work. Stateless.
 */
public final class CopyFloor {
    private CopyFloor() {}

    /** Reads a folder and writes a site anew: {@code CopyFloor CONTENT SITE COPY}. Prints both counts of bytes. */
    public static void main(String[] args) throws IOException {
        long read = 0;
        for (Path file : filesOf(Path.of(args[0]))) {
            read += Files.readAllBytes(file).length;
        }
        System.out.println(read + " bytes read, " + copy(Path.of(args[1]), Path.of(args[2])) + " bytes written");
    }

    /** The bytes of the site come through one buffer, from the system's own memory: it was written just before. */
    private static long copy(Path site, Path copy) throws IOException {
        long written = 0;
        for (Path file : filesOf(site)) {
            Path target = copy.resolve(site.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            written += Files.size(target);
        }
        return written;
    }

    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
