package dev.galley.files;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a file, made as they are written; the same each time. */
@FunctionalInterface
public interface StreamedContent {
    /**
     * Writes the bytes to a stream, which stays open.
     *
     * @throws IOException when the stream fails
     */
    void writeTo(OutputStream out) throws IOException;
}
