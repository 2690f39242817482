package dev.galley.files;

import dev.galley.source.ContentHash;
import dev.galley.source.Hasher;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What one file of the site is to hold: bytes that were made, or those of another file. Immutable. */
public abstract sealed class OutputFile {
    private OutputFile() {}

    /** Some bytes, which must not be changed afterwards. */
    public static OutputFile of(byte[] bytes) {
        return new Made(bytes);
    }

    /** Bytes that are made as they are written. */
    public static OutputFile of(StreamedContent content) {
        return new Streamed(content);
    }

    /** A text, as UTF-8. */
    public static OutputFile of(String text) {
        return new Made(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The bytes a file has when the site is written.
     *
     * @param stamp what it is like
     */
    public static OutputFile copyOf(Path file, FileStamp stamp) {
        return new Copied(file, stamp);
    }

    /** Stands for the bytes; of a copy, as far as can be told without reading them. */
    abstract ContentHash content() throws IOException;

    /**
     * Writes the bytes to a stream, which stays open.
     *
     * @throws IOException when the stream or the copied file fails
     */
    public abstract void writeTo(OutputStream out) throws IOException;

    /** Writes the bytes to a file that does not exist yet. */
    abstract void create(Path file) throws IOException;

    /**
     * Whether a regular file holds the same bytes.
     *
     * @param size the file's, in bytes
     */
    abstract boolean isIn(Path file, long size) throws IOException;

    private static final class Made extends OutputFile {
        private final byte[] bytes;

        Made(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        ContentHash content() {
            return ContentHash.of(bytes);
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        void create(Path file) throws IOException {
            Files.write(file, bytes);
        }

        @Override
        boolean isIn(Path file, long size) throws IOException {
            return size == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes);
        }
    }

    private static final class Streamed extends OutputFile {
        private final StreamedContent content;

        Streamed(StreamedContent content) {
            this.content = content;
        }

        @Override
        ContentHash content() throws IOException {
            HashedBytes hashed = new HashedBytes();
            writeTo(hashed);
            return hashed.hash();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
            content.writeTo(buffered);
            buffered.flush();
        }

        @Override
        void create(Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                writeTo(out);
            }
        }

        @Override
        boolean isIn(Path file, long size) throws IOException {
            try (InputStream old = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                ComparedBytes compared = new ComparedBytes(old);
                writeTo(compared);
                return compared.areSame() && old.read() < 0;
            }
        }
    }

    /** Takes bytes for their hash alone. */
    private static final class HashedBytes extends OutputStream {
        private final Hasher hasher = new Hasher();

        @Override
        public void write(int octet) {
            hasher.add(octet);
        }

        @Override
        public void write(byte[] bytes, int start, int length) {
            hasher.add(bytes, start, length);
        }

        ContentHash hash() {
            return hasher.hash();
        }
    }

    /** Takes bytes to see whether others are the same. */
    private static final class ComparedBytes extends OutputStream {
        private final InputStream others;
        private boolean areSame = true;

        ComparedBytes(InputStream others) {
            this.others = others;
        }

        @Override
        public void write(int octet) throws IOException {
            areSame = areSame && others.read() == (octet & 0xFF);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            areSame = areSame
                    && Arrays.equals(others.readNBytes(length), Arrays.copyOfRange(bytes, start, start + length));
        }

        boolean areSame() {
            return areSame;
        }
    }

    private static final class Copied extends OutputFile {
        private final Path source;
        private final FileStamp stamp;

        Copied(Path source, FileStamp stamp) {
            this.source = source;
            this.stamp = stamp;
        }

        @Override
        ContentHash content() {
            return new Hasher()
                    .add(stamp.size())
                    .add(stamp.modified())
                    .add(stamp.file())
                    .hash();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            Files.copy(source, out);
        }

        @Override
        void create(Path file) throws IOException {
            if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("no longer a file: " + source);
            }
            Files.copy(source, file);
        }

        @Override
        boolean isIn(Path file, long size) throws IOException {
            return Files.size(source) == size && Files.mismatch(source, file) < 0;
        }
    }
}
