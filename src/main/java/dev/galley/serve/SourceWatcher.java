package dev.galley.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Watches files and folders, with all below them, and tells what has changed once it has been quiet for a moment. The
 * system's notices serve as a bell: a file they name is looked at, and after any other notice all files are, so a folder
 * that is new or moved makes no difference. Edits of files that were there before are told at once, too. Where the system
 * gives no notices, it looks twice a second. Thread-safe.
 */
public final class SourceWatcher implements AutoCloseable {
    /** Told by one thread, one thing after another; an exception ends the watching. */
    public interface Listener {
        /** Files have a new text, as far as notices tell; they are told again once it is quiet. None of them is empty. */
        void edited(SortedSet<Path> files);

        /** Files are new, gone or different. */
        void changed(SortedSet<Path> files);
    }

    /** A file that is written in several steps is not read between two of them, as a rule. */
    private static final long WRITING_MILLISECONDS = 5;

    private static final long LONGEST_WRITING_MILLISECONDS = 50;
    private static final long QUIET_MILLISECONDS = 100;
    private static final long LONGEST_UNREST_MILLISECONDS = 2_000;

    private final List<Path> roots;
    private final Listener listener;
    private final Bell bell;
    private final Thread thread = new Thread(this::watch, "galley-watch");
    private final NavigableSet<Path> told = new TreeSet<>();
    private volatile boolean isClosed;
    private FolderState known;

    private SourceWatcher(List<Path> roots, Listener listener, Bell bell) throws IOException {
        this.roots = roots;
        this.listener = listener;
        this.bell = bell;
        this.known = FolderState.of(roots, bell::listenTo);
    }

    /**
     * Starts to watch; returns at once. Changes made after it has returned are told.
     *
     * @param roots files and folders, which need not exist yet; names below them that begin with a dot are passed over
     * @throws UncheckedIOException when a folder cannot be looked at
     */
    public static SourceWatcher start(List<Path> roots, Listener listener) {
        List<Path> absolute = roots.stream().map(Path::toAbsolutePath).toList();
        return start(absolute, listener, Bell.forRoots(absolute));
    }

    static SourceWatcher start(List<Path> roots, Listener listener, Bell bell) {
        try {
            SourceWatcher watcher = new SourceWatcher(List.copyOf(roots), listener, bell);
            watcher.thread.setDaemon(true);
            watcher.thread.start();
            return watcher;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + roots, e);
        }
    }

    /** Ends the watching; a call of the listener that is under way is let finish. */
    @Override
    public void close() {
        isClosed = true;
        bell.close();
    }

    private void watch() {
        while (!isClosed) {
            Ring ring = bell.await();
            if (!ring.isSilent()) {
                tellChanges(tellEdits(ring));
            }
        }
    }

    /** Until it is quiet; gives all that it has rung for. */
    private Ring tellEdits(Ring first) {
        Ring all = first;
        Ring now = first;
        long begin = System.nanoTime();
        while (!now.isSilent() && millisecondsSince(begin) < LONGEST_UNREST_MILLISECONDS) {
            Ring written = now.and(untilWritten());
            tellEdits(written.places());
            all = all.and(written);
            now = bell.awaitMore(QUIET_MILLISECONDS);
        }
        return all.and(now);
    }

    private Ring untilWritten() {
        Ring all = Ring.SILENT;
        long begin = System.nanoTime();
        for (Ring more = bell.awaitMore(WRITING_MILLISECONDS);
                !more.isSilent() && millisecondsSince(begin) < LONGEST_WRITING_MILLISECONDS;
                more = bell.awaitMore(WRITING_MILLISECONDS)) {
            all = all.and(more);
        }
        return all;
    }

    private static long millisecondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1_000_000;
    }

    private void tellEdits(Collection<Path> files) {
        NavigableSet<Path> edited = files.stream()
                .filter(known::has)
                .filter(SourceWatcher::hasText)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!edited.isEmpty() && !isClosed) {
            told.addAll(edited);
            listener.edited(edited);
        }
    }

    /** Many programs empty a file before they write it anew. */
    private static boolean hasText(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void tellChanges(Ring ring) {
        FolderState now = look(ring);
        SortedSet<Path> changed = known.changedIn(now);
        tellEdits(changed.stream().filter(file -> !told.contains(file)).toList());
        // What was told as edited is told now, even if it looks as before: it may have been written twice in a tick.
        changed.addAll(told);
        told.clear();
        known = now;
        if (!changed.isEmpty() && !isClosed) {
            listener.changed(changed);
        }
    }

    private FolderState look(Ring ring) {
        boolean isPlain = !ring.isAnywhere()
                && ring.places().stream().allMatch(place -> known.has(place) || FolderState.isForTools(place));
        return isPlain
                ? known.lookingAgainAt(ring.places().stream().filter(known::has).toList())
                : lookAtAll();
    }

    private FolderState lookAtAll() {
        try {
            return FolderState.of(roots, bell::listenTo);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + roots, e);
        }
    }
}
