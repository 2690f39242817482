package dev.galley.serve;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;

/**
 * Brings what has changed to whoever looks at the site: pages with a new text at once, all else by builds, one after
 * another. A page rendered at once stays until a build is there that began after its change, so nobody is shown an older
 * page after a newer one. Thread-safe.
 */
final class ChangedSite implements SourceWatcher.Listener, AutoCloseable {
    /** More at once are no work of an author, and are left to the build. */
    private static final int MOST_PREVIEWS = 16;

    private final SiteServer server;
    private final LiveBuild work;
    private final Thread builder = new Thread(this::buildOnChanges, "galley-build");
    private long changes;
    private boolean isDue;
    private boolean isReloadDue = true;
    private boolean isClosed;

    ChangedSite(SiteServer server, LiveBuild work) {
        this.server = server;
        this.work = work;
        builder.setDaemon(true);
    }

    /** On this thread; further builds on one of its own. */
    void buildFirst() {
        build();
        builder.start();
    }

    @Override
    public synchronized void edited(SortedSet<Path> files) {
        changes++;
        if (files.size() <= MOST_PREVIEWS) {
            files.forEach(file -> preview(file, changes));
            server.update();
        }
    }

    private void preview(Path file, long change) {
        Map<String, byte[]> made = isMarkdown(file) ? work.preview(file) : Map.of();
        if (!made.isEmpty()) {
            server.pages().fresh().put(file, change, made);
        }
    }

    @Override
    public synchronized void changed(SortedSet<Path> files) {
        changes++;
        isDue = true;
        // Pages tell by themselves whether they have changed, but not whether their style or a picture has.
        isReloadDue |= !files.stream().allMatch(ChangedSite::isMarkdown);
        notifyAll();
    }

    private static boolean isMarkdown(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".md") || name.endsWith(".markdown");
    }

    private void buildOnChanges() {
        try {
            while (awaitChange()) {
                build();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when there will be none. */
    private synchronized boolean awaitChange() throws InterruptedException {
        while (!isDue && !isClosed) {
            wait();
        }
        return !isClosed;
    }

    private void build() {
        long begun = begin();
        if (work.build()) {
            show(begun);
        }
    }

    /** The number of changes that the build will see. */
    private synchronized long begin() {
        isDue = false;
        return changes;
    }

    private synchronized void show(long begun) {
        FreshPages fresh = server.pages().fresh();
        fresh.dropUntil(begun);
        // With the new site around them; the next build will do the rest.
        fresh.changes().forEach((file, change) -> preview(file, change));
        if (isReloadDue) {
            server.reload();
        } else {
            server.update();
        }
        isReloadDue = false;
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
            notifyAll();
        }
        try {
            builder.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
