package dev.galley.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A site that is served, built again when its sources change, and then shown anew. Thread-safe. */
public final class LiveSite implements AutoCloseable {
    private final SiteServer server;
    private final SourceWatcher watcher;

    private LiveSite(SiteServer server, SourceWatcher watcher) {
        this.server = server;
        this.watcher = watcher;
    }

    /**
     * Builds once, then serves and watches. Watching starts before that build, so that no change is missed; two builds
     * never run at a time.
     *
     * @param port on 127.0.0.1; 0 takes a free one
     * @param sources the content folder, the templates folder, {@code galley.yml}; they need not exist yet
     * @param rebuild builds the site into its folder; its failures are for it to show. An exception of the first build
     *     is thrown, one of a later build ends the watching
     * @throws PortBusyException when another program listens on the port
     */
    public static LiveSite start(int port, Path siteDir, List<Path> sources, Runnable rebuild) {
        SiteServer server = SiteServer.start(port, siteDir);
        Runnable update = inTurn(() -> {
            rebuild.run();
            server.reload();
        });
        SourceWatcher watcher = SourceWatcher.start(sources, changed -> update.run());
        LiveSite live = new LiveSite(server, watcher);
        live.buildFirst(update);
        return live;
    }

    private void buildFirst(Runnable update) {
        boolean isDone = false;
        try {
            update.run();
            isDone = true;
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    private static Runnable inTurn(Runnable task) {
        Lock lock = new ReentrantLock();
        return () -> {
            lock.lock();
            try {
                task.run();
            } finally {
                lock.unlock();
            }
        };
    }

    /** The address of the site's first page. */
    public URI uri() {
        return server.uri();
    }

    /** Ends both. */
    @Override
    public void close() {
        watcher.close();
        server.close();
    }
}
