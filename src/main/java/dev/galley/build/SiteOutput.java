package dev.galley.build;

import dev.galley.files.StreamedContent;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Takes the files of a site as they are made, by several threads at once. */
public interface SiteOutput {
    /** For builds of which nothing is wanted but what they find. */
    SiteOutput NONE = new SiteOutput() {
        @Override
        public void put(String name, byte[] bytes) {}

        @Override
        public void put(String name, StreamedContent content) {}

        @Override
        public boolean keep(String name) {
            return true;
        }

        @Override
        public boolean keepAll() {
            return true;
        }

        @Override
        public boolean isAsLeft() {
            return true;
        }
    };

    /**
     * Takes one file.
     *
     * @param name of the file below the output folder, parts parted by {@code /}; each comes once
     * @param bytes which nobody changes afterwards
     */
    void put(String name, byte[] bytes);

    /**
     * Takes one file that is too large to be held.
     *
     * @param name as of any file
     * @param content writes the bytes of the file, the same each time it is asked to
     */
    default void put(String name, StreamedContent content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            put(name, bytes.toByteArray());
        } catch (IOException e) {
            throw new AssertionError("memory takes all bytes", e);
        }
    }

    /**
     * Lets a file be as the last build left it.
     *
     * @return false when it is not as that build left it, and must be put
     */
    default boolean keep(String name) {
        return false;
    }

    /**
     * Lets all files be as the last build left them, but for those that are put.
     *
     * @return false when not all are as that build left them, and all must be put or kept one by one
     */
    default boolean keepAll() {
        return false;
    }

    /**
     * A file as the last build left it.
     *
     * @throws IOException when it cannot be read
     */
    default InputStream before(String name) throws IOException {
        throw new FileNotFoundException(name);
    }

    /** Whether all files are as the last build left them, and no others are there. */
    default boolean isAsLeft() {
        return false;
    }
}
