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
    private final HttpServer server;
    private final ExecutorService threads;
    private final SiteFolder site;
    private final Hosts hosts;
    private final Builds builds = new Builds();
    private final ReloadEvents reloadEvents = new ReloadEvents(builds);

    private SiteServer(HttpServer server, Path siteDir) {
        this.server = server;
        this.threads = Executors.newCachedThreadPool(SiteServer::thread);
        this.site = new SiteFolder(siteDir);
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
        builds.finish();
    }

    /** Stops to serve. */
    @Override
    public void close() {
        builds.close();
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
            reloadEvents.answer(exchange);
        } else {
            answerFile(exchange, RequestPath.of(path));
        }
    }

    private void answerFile(HttpExchange exchange, Optional<RequestPath> path) throws IOException {
        Optional<Path> file = path.flatMap(site::file);
        if (file.isPresent()) {
            answerWith(exchange, 200, file.get());
        } else if (path.filter(site::lacksSlash).isPresent()) {
            Answers.redirect(exchange, path.get().asFolderAddress());
        } else {
            answerNotFound(exchange);
        }
    }

    private void answerNotFound(HttpExchange exchange) throws IOException {
        Optional<Path> page = site.notFoundPage();
        if (page.isPresent()) {
            answerWith(exchange, 404, page.get());
        } else {
            exchange.getResponseHeaders().set("Content-Type", ContentTypes.HTML);
            byte[] words = "<!doctype html><title>Not found</title><p>Not found</p>".getBytes(StandardCharsets.UTF_8);
            Answers.bytes(exchange, 404, ReloadScript.into(words, builds.finished()));
        }
    }

    private void answerWith(HttpExchange exchange, int status, Path file) throws IOException {
        String type = ContentTypes.of(file.toString());
        exchange.getResponseHeaders().set("Content-Type", type);
        if (type.equals(ContentTypes.HTML)) {
            // The number is taken first: a build that finishes now must not look as if it were already shown.
            long build = builds.finished();
            Answers.bytes(exchange, status, ReloadScript.into(Files.readAllBytes(file), build));
        } else {
            Answers.file(exchange, status, file);
        }
    }

    /** Threads that do not keep the program alive when it wants to end. */
    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "galley-serve");
        thread.setDaemon(true);
        return thread;
    }
}
