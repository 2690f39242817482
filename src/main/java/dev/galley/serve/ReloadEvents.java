package dev.galley.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Tells open pages of each finished build, as server-sent events. Thread-safe. */
final class ReloadEvents {
    /** A line now and then shows which pages have gone. */
    private static final long HEARTBEAT_MILLISECONDS = 5_000;

    private static final int MOST_PAGES = 100;

    private final Builds builds;
    private final Semaphore free = new Semaphore(MOST_PAGES);

    ReloadEvents(Builds builds) {
        this.builds = builds;
    }

    /** Answers until the page goes or the server ends. */
    void answer(HttpExchange exchange) throws IOException {
        if (!free.tryAcquire()) {
            Answers.text(exchange, 503, "too many open pages");
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void send(OutputStream out) throws IOException, InterruptedException {
        long known = -1;
        while (!builds.isClosed()) {
            long finished = builds.finished();
            String line = finished == known ? ": still here\n\n" : "data: " + finished + "\n\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            known = finished;
            builds.awaitOther(known, HEARTBEAT_MILLISECONDS);
        }
    }
}
