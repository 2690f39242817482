package dev.galley.serve;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A site that is served, built again when its sources change, and then shown anew. A page whose text changes is shown at
 * once, before that build has ended. Thread-safe.
 */
public final class LiveSite implements AutoCloseable {
    private final SiteServer server;
    private final SourceWatcher watcher;
    private final ChangedSite site;

    private LiveSite(SiteServer server, SourceWatcher watcher, ChangedSite site) {
        this.server = server;
        this.watcher = watcher;
        this.site = site;
    }

    /**
     * Builds once, then serves and watches. Watching starts before that build, so that no change is missed; two builds
     * never run at a time.
     *
     * @param port on 127.0.0.1; 0 takes a free one
     * @param sources the content folder, the templates folder, {@code galley.yml}; they need not exist yet
     * @param work builds the site into its folder. An exception of the first build is thrown, one of a later build ends
     *     the building
     * @throws PortBusyException when another program listens on the port
     */
    public static LiveSite start(int port, Path siteDir, List<Path> sources, LiveBuild work) {
        SiteServer server = SiteServer.start(port, siteDir);
        ChangedSite site = new ChangedSite(server, work);
        LiveSite live = new LiveSite(server, SourceWatcher.start(sources, site), site);
        live.buildFirst();
        return live;
    }

    private void buildFirst() {
        boolean isDone = false;
        try {
            site.buildFirst();
            isDone = true;
        } finally {
            if (!isDone) {
                close();
            }
        }
    }

    /** The address of the site's first page. */
    public URI uri() {
        return server.uri();
    }

    /** Ends all; a build that is under way is let finish. */
    @Override
    public void close() {
        watcher.close();
        server.close();
        site.close();
    }
}
