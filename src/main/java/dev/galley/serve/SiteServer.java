package dev.galley.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a built site to this machine alone, and reloads open pages after each build. The script for that is put into
 * pages on their way out; the files stay as they are. Thread-safe.
 */
public final class SiteServer implements AutoCloseable {
    static {
        // Read once by the JDK's server, which sends the headers of an answer alone: a browser that keeps its
        // connection
        // would wait 40 ms for the rest of each page.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final SiteFolder site;
    private final Hosts hosts;
    private final Updates updates = new Updates();
    private final ReloadEvents reloadEvents = new ReloadEvents(updates);
    private final ServedPages pages;

    private SiteServer(HttpServer server, Path siteDir) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(SiteServer::thread);
        this.site = new SiteFolder(siteDir);
        this.pages = new ServedPages(site, updates);
        this.hosts = Hosts.ofPort(server.getAddress().getPort());
    }

    /**
     * Starts to serve; returns at once.
     *
     * @param port on 127.0.0.1; 0 takes a free one
     * @param siteDir need not be there yet
     * @throws PortBusyException when another program listens on the port
     * @throws UncheckedIOException when the network fails otherwise
     */
    public static SiteServer start(int port, Path siteDir) {
        try {
            InetAddress self = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            SiteServer started = new SiteServer(HttpServer.create(new InetSocketAddress(self, port), 0), siteDir);
            started.server.setExecutor(started.threads);
            started.server.createContext("/", started::answer);
            started.server.start();
            return started;
        } catch (BindException e) {
            throw new PortBusyException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
    }

    /** The address of the site's first page. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Lets all open pages load themselves again. */
    public void reload() {
        updates.reloadAll();
    }

    /** Lets the open pages load themselves again that are no longer the same. */
    void update() {
        updates.update();
    }

    ServedPages pages() {
        return pages;
    }

    /** Stops to serve. */
    @Override
    public void close() {
        updates.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Cache-Control", "no-cache");
            headers.set("X-Content-Type-Options", "nosniff");
            String method = exchange.getRequestMethod();
            if (!hosts.include(exchange.getRequestHeaders().getFirst("Host"))) {
                Answers.text(exchange, 403, "this server answers as localhost alone");
            } else if (method.equals("GET") || method.equals("HEAD")) {
                answerPath(
                        exchange,
                        Optional.ofNullable(exchange.getRequestURI().getRawPath())
                                .orElse("/"));
            } else {
                headers.set("Allow", "GET, HEAD");
                Answers.text(exchange, 405, "this server only shows pages");
            }
        }
    }

    private void answerPath(HttpExchange exchange, String path) throws IOException {
        if (path.equals(ReloadScript.SCRIPT_PATH)) {
            exchange.getResponseHeaders().set("Content-Type", ContentTypes.of(path));
            Answers.bytes(exchange, 200, ReloadScript.SCRIPT.getBytes(StandardCharsets.UTF_8));
        } else if (path.equals(ReloadScript.EVENTS_PATH) && !Answers.isHead(exchange)) {
            Optional<RequestPath> page =
                    Optional.ofNullable(exchange.getRequestURI().getRawQuery()).flatMap(RequestPath::of);
            reloadEvents.answer(exchange, () -> pages.stamp(page));
        } else {
            answerFile(exchange, RequestPath.of(path));
        }
    }

    private void answerFile(HttpExchange exchange, Optional<RequestPath> path) throws IOException {
        // Taken first: a build that ends now must not look as if it were already shown.
        long reloads = updates.reloads();
        Optional<byte[]> rendered = path.flatMap(pages::fresh);
        Optional<Path> file = path.flatMap(site::file);
        if (rendered.isPresent()) {
            answerWith(exchange, 200, path.get().fileName(), rendered.get(), reloads);
        } else if (file.isPresent()) {
            answerWith(exchange, 200, file.get(), reloads);
        } else if (path.filter(site::lacksSlash).isPresent()) {
            Answers.redirect(exchange, path.get().asFolderAddress());
        } else {
            answerNotFound(exchange, reloads);
        }
    }

    private void answerNotFound(HttpExchange exchange, long reloads) throws IOException {
        Optional<Path> page = site.notFoundPage();
        if (page.isPresent()) {
            answerWith(exchange, 404, page.get(), reloads);
        } else {
            answerWith(exchange, 404, "404.html", ServedPages.notFound(), reloads);
        }
    }

    private void answerWith(HttpExchange exchange, int status, Path file, long reloads) throws IOException {
        String type = ContentTypes.of(file.toString());
        if (type.equals(ContentTypes.HTML)) {
            answerWith(exchange, status, file.toString(), Files.readAllBytes(file), reloads);
        } else {
            exchange.getResponseHeaders().set("Content-Type", type);
            Answers.file(exchange, status, file);
        }
    }

    private void answerWith(HttpExchange exchange, int status, String name, byte[] bytes, long reloads)
            throws IOException {
        String type = ContentTypes.of(name);
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean isHtml = type.equals(ContentTypes.HTML);
        Answers.bytes(exchange, status, isHtml ? ReloadScript.into(bytes, ServedPages.stamp(reloads, bytes)) : bytes);
    }

    /** Threads that do not keep the program alive when it wants to end. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "galley-serve");
        thread.setDaemon(true);
        return thread;
    }
}
