package dev.galley.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Rings on notices of the system, and twice a second when the system refuses to give them. Thread-safe. */
final class NoticeBell implements Bell {
    private static final long LONGEST_WAIT_MILLISECONDS = 1_000;
    private static final long LONGEST_UNREST_MILLISECONDS = 2_000;

    private final List<Path> roots;
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
    public boolean await() {
        if (notices == null || isRefused) {
            return fallback.await();
        }
        boolean hasRung = rings(notices, LONGEST_WAIT_MILLISECONDS);
        // A root that is missing may appear in a folder nobody listens to.
        return hasRung || roots.stream().anyMatch(root -> !Files.exists(root));
    }

    @Override
    public void awaitQuiet(long milliseconds) {
        if (notices == null || isRefused) {
            fallback.awaitQuiet(milliseconds);
            return;
        }
        long waited = 0;
        while (waited < LONGEST_UNREST_MILLISECONDS && rings(notices, milliseconds)) {
            waited += milliseconds;
        }
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

    private boolean rings(WatchService from, long milliseconds) {
        try {
            WatchKey key = from.poll(milliseconds, TimeUnit.MILLISECONDS);
            if (key == null) {
                return false;
            }
            key.pollEvents();
            key.reset();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ClosedWatchServiceException e) {
            return false;
        }
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
