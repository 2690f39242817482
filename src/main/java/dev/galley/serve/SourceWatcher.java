package dev.galley.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Watches files and folders, with all below them, and tells what has changed once it has been quiet for a moment. The
 * system's notices serve as a bell only; what changed is found by looking, so a lost notice or a folder that is new or
 * moved makes no difference. Where the system gives no notices, it looks twice a second. Thread-safe.
 */
public final class SourceWatcher implements AutoCloseable {
    private static final long QUIET_MILLISECONDS = 100;

    private final List<Path> roots;
    private final Consumer<SortedSet<Path>> onChange;
    private final Bell bell;
    private final Thread thread = new Thread(this::watch, "galley-watch");
    private volatile boolean isClosed;
    private FolderState known;

    private SourceWatcher(List<Path> roots, Consumer<SortedSet<Path>> onChange, Bell bell) throws IOException {
        this.roots = roots;
        this.onChange = onChange;
        this.bell = bell;
        this.known = FolderState.of(roots, bell::listenTo);
    }

    /**
     * Starts to watch; returns at once. Changes made after it has returned are told.
     *
     * @param roots files and folders, which need not exist yet; names below them that begin with a dot are passed over
     * @param onChange given the changed files, on one thread of the watcher; an exception of it ends the watching
     * @throws UncheckedIOException when a folder cannot be looked at
     */
    public static SourceWatcher start(List<Path> roots, Consumer<SortedSet<Path>> onChange) {
        return start(roots, onChange, Bell.forRoots(roots));
    }

    static SourceWatcher start(List<Path> roots, Consumer<SortedSet<Path>> onChange, Bell bell) {
        try {
            SourceWatcher watcher = new SourceWatcher(List.copyOf(roots), onChange, bell);
            watcher.thread.setDaemon(true);
            watcher.thread.start();
            return watcher;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + roots, e);
        }
    }

    /** Ends the watching; a call of {@code onChange} that is under way is let finish. */
    @Override
    public void close() {
        isClosed = true;
        bell.close();
    }

    private void watch() {
        while (!isClosed) {
            if (bell.await()) {
                bell.awaitQuiet(QUIET_MILLISECONDS);
                tellChanges();
            }
        }
    }

    private void tellChanges() {
        try {
            FolderState now = FolderState.of(roots, bell::listenTo);
            SortedSet<Path> changed = known.changedIn(now);
            known = now;
            if (!changed.isEmpty() && !isClosed) {
                onChange.accept(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + roots, e);
        }
    }
}
