package dev.galley.runtime;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The files of one program in GraalPy: a small disk in memory, an empty working folder in it, and Python's library to read.
 * Other names are taken over as text alone, so none leads to a file of the machine. Runs in the child. Thread-safe, as far as
 * programs are.
 */
final class MemoryFiles implements FileSystem, AutoCloseable {
    private static final long LARGEST = 32L << 20;
    private static final String HOME = "/work";
    private static final Set<String> LONG = Set.of("ino", "dev", "rdev");
    private static final String EMPTY = "/dev/empty";
    private static final String TEMPORARY = "/tmp";

    private final java.nio.file.FileSystem memory = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setWorkingDirectory(HOME)
            .setAttributeViews("basic", "owner", "posix", "unix")
            .setMaxSize(LARGEST)
            .build());
    /** What Truffle offers for its own files would let programs write to them, too, if it were not read-only. */
    private final FileSystem readable =
            FileSystem.newReadOnlyFileSystem(FileSystem.allowInternalResources(FileSystem.newDenyIOFileSystem()));

    private final Path library;
    private volatile Path folder = Path.of(HOME);

    /** @param library where Python's library is on the machine; absolute, and no link */
    MemoryFiles(Path library) throws IOException {
        this.library = library;
        Files.createDirectory(memory.getPath(TEMPORARY));
        Files.createDirectory(memory.getPath("/dev"));
        Files.createFile(memory.getPath("/dev/null"));
        Files.createFile(memory.getPath(EMPTY));
    }

    /** Whether it is of Python's library; as the machine names it then, without dots. */
    private Optional<Path> inLibrary(Path path) {
        return Optional.of(toAbsolutePath(path).normalize()).filter(it -> it.startsWith(library));
    }

    private Path inside(Path path) {
        return memory.getPath(toAbsolutePath(path).toString());
    }

    @Override
    public Path parsePath(URI uri) {
        throw new UnsupportedOperationException("addresses name no files here");
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return folder.resolve(path);
    }

    @Override
    public void setCurrentWorkingDirectory(Path path) {
        folder = toAbsolutePath(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) throws IOException {
        Optional<Path> known = inLibrary(path);
        return known.isPresent()
                ? readable.toRealPath(known.orElseThrow(), options)
                : Path.of(inside(path).toRealPath(options).toString());
    }

    @Override
    public Path getTempDirectory() {
        return Path.of(TEMPORARY);
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) throws IOException {
        Optional<Path> known = inLibrary(path);
        if (known.isPresent()) {
            readable.checkAccess(known.orElseThrow(), modes, options);
        } else {
            // Only existence: there is one user, who owns all.
            memory.provider().readAttributes(inside(path), "basic:size", options);
        }
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) throws IOException {
        Files.createDirectory(inside(path), attributes);
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        Files.createSymbolicLink(inside(link), memory.getPath(target.toString()), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        Optional<Path> known = inLibrary(link);
        return known.isPresent()
                ? readable.readSymbolicLink(known.orElseThrow())
                : Path.of(Files.readSymbolicLink(inside(link)).toString());
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(inside(path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Files.copy(inside(source), inside(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        // The disk in memory refuses to promise what it does.
        CopyOption[] known = Stream.of(options)
                .filter(option -> option != StandardCopyOption.ATOMIC_MOVE)
                .toArray(CopyOption[]::new);
        Files.move(inside(source), inside(target), known);
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        Optional<Path> known = inLibrary(path);
        return known.isPresent()
                ? readable.newByteChannel(known.orElseThrow(), options, attributes)
                : Files.newByteChannel(openable(inside(path), options), options, attributes);
    }

    /** As on Unix, a folder can be opened, which serves to name it later; there is nothing to read in it. */
    private Path openable(Path path, Set<? extends OpenOption> options) {
        return Files.isDirectory(path) && !options.contains(StandardOpenOption.WRITE) ? memory.getPath(EMPTY) : path;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        Optional<Path> known = inLibrary(path);
        if (known.isPresent()) {
            return readable.newDirectoryStream(known.orElseThrow(), filter);
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(inside(path))) {
            for (Path name : names) {
                Path outside = path.resolve(name.getFileName().toString());
                if (filter.accept(outside)) {
                    found.add(outside);
                }
            }
        }
        return new Listing(found);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        Optional<Path> known = inLibrary(path);
        if (known.isPresent()) {
            return readable.readAttributes(known.orElseThrow(), attributes, options);
        }
        Map<String, Object> found = new HashMap<>(Files.readAttributes(inside(path), attributes, options));
        // Elsewhere these numbers are long, and GraalPy insists on that.
        found.replaceAll((name, value) -> LONG.contains(name) ? Long.valueOf(((Number) value).longValue()) : value);
        int kind = kind(inside(path), options);
        found.computeIfPresent("mode", (name, value) -> (int) value | kind);
        return found;
    }

    /** The bits of a mode that tell folders from files: the disk in memory leaves them out. */
    private static int kind(Path path, LinkOption... options) {
        if (Files.isDirectory(path, options)) {
            return 0040000;
        }
        return Files.isRegularFile(path, options) ? 0100000 : 0120000;
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        Files.setAttribute(inside(path), attribute, value, options);
    }

    @Override
    public void close() throws IOException {
        memory.close();
    }

    /** What a folder has in it. */
    private record Listing(List<Path> paths) implements DirectoryStream<Path> {
        @Override
        public Iterator<Path> iterator() {
            return paths.iterator();
        }

        @Override
        public void close() {}
    }
}
