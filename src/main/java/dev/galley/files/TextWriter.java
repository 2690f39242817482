package dev.galley.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Writes one text file whole or not at all. Stateless; of two writers that meet, the later one wins whole. */
public final class TextWriter {
    private TextWriter() {}

    /**
     * Makes a file hold a text, as UTF-8. A file that holds it already is left alone.
     *
     * @param file its folder is made when it is not there
     * @return whether anything was written
     * @throws java.io.UncheckedIOException when the disk fails; the file is as it was
     */
    public static boolean write(Path file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for bytes. */
    public static boolean write(Path file, byte[] bytes) {
        return DiskFailures.unchecked(file, () -> {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
            try {
                replace(file, fresh, bytes);
            } finally {
                Files.deleteIfExists(fresh);
            }
            return true;
        });
    }

    private static void replace(Path file, Path fresh, byte[] bytes) throws IOException {
        Files.write(fresh, bytes);
        // After a power failure the new name must not stand for an empty file.
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
