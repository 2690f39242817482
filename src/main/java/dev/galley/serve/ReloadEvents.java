package dev.galley.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Tells open pages when they have become others, as server-sent events. Thread-safe. */
final class ReloadEvents {
    /** A line now and then shows which pages have gone. */
    private static final long HEARTBEAT_MILLISECONDS = 5_000;

    private static final int MOST_PAGES = 100;

    private final Updates updates;
    private final Semaphore free = new Semaphore(MOST_PAGES);

    ReloadEvents(Updates updates) {
        this.updates = updates;
    }

    /**
     * Answers until the page goes or the server ends.
     *
     * @param stamps gives what stands for the page as it is shown now
     */
    void answer(HttpExchange exchange, Supplier<String> stamps) throws IOException {
        if (!free.tryAcquire()) {
            Answers.text(exchange, 503, "too many open pages");
            return;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            send(exchange.getResponseBody(), stamps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void send(OutputStream out, Supplier<String> stamps) throws IOException, InterruptedException {
        long known = -1;
        String told = "";
        while (!updates.isClosed()) {
            long count = updates.count();
            String stamp = count == known ? told : stamps.get();
            String line = stamp.equals(told) ? ": still here\n\n" : "data: " + stamp + "\n\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            known = count;
            told = stamp;
            updates.awaitOther(known, HEARTBEAT_MILLISECONDS);
        }
    }
}
