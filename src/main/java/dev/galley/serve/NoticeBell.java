package dev.galley.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Rings on notices of the system, and twice a second when the system refuses to give them. Thread-safe. */
final class NoticeBell implements Bell {
    private static final long LONGEST_WAIT_MILLISECONDS = 1_000;

    private final List<Path> roots;
    private final Set<Path> missing = ConcurrentHashMap.newKeySet();
    private final PollingBell fallback = new PollingBell();
    private final @Nullable WatchService notices;
    private volatile boolean isRefused;

    NoticeBell(List<Path> roots) {
        this.roots = List.copyOf(roots);
        this.notices = open();
        this.isRefused = notices == null;
        roots.forEach(this::listenToFolderOf);
    }

    @Override
    public void listenTo(Path folder) {
        if (notices == null || isRefused) {
            return;
        }
        try {
            folder.register(notices, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
        } catch (IOException e) {
            // Gone again, which its parent's notice tells; or the system has no more notices to give.
            isRefused = Files.isDirectory(folder);
        } catch (ClosedWatchServiceException e) {
            isRefused = true;
        }
    }

    @Override
    public Ring await() {
        if (notices == null || isRefused) {
            return fallback.await();
        }
        roots.stream().filter(Files::notExists).forEach(missing::add);
        Ring ring = ring(notices, LONGEST_WAIT_MILLISECONDS);
        // A root that is missing may appear in a folder nobody listens to.
        return missing.removeIf(Files::exists) ? ring.and(Ring.ANYWHERE) : ring;
    }

    @Override
    public Ring awaitMore(long milliseconds) {
        return notices == null || isRefused ? fallback.awaitMore(milliseconds) : ring(notices, milliseconds);
    }

    @Override
    public void close() {
        fallback.close();
        try {
            if (notices != null) {
                notices.close();
            }
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }

    private static Ring ring(WatchService from, long milliseconds) {
        try {
            Ring ring = Ring.SILENT;
            WatchKey key = from.poll(milliseconds, TimeUnit.MILLISECONDS);
            for (; key != null; key = from.poll()) {
                ring = ring.and(ring(key));
            }
            return ring;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ring.SILENT;
        } catch (ClosedWatchServiceException e) {
            return Ring.SILENT;
        }
    }

    private static Ring ring(WatchKey key) {
        Set<Path> places = new HashSet<>();
        boolean isAnywhere = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (key.watchable() instanceof Path folder && event.context() instanceof Path name) {
                places.add(folder.resolve(name));
            } else {
                // More happened than the system could tell.
                isAnywhere = true;
            }
        }
        boolean isGone = !key.reset();
        return new Ring(places, isAnywhere || isGone);
    }

    /** For a root that is a file, or is made or replaced later. */
    private void listenToFolderOf(Path root) {
        Path parent = root.toAbsolutePath().getParent();
        if (parent != null && Files.isDirectory(parent)) {
            listenTo(parent);
        }
    }

    private static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }
}
