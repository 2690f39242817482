package dev.galley.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes answers; the body is left out when only the headers were asked for. Stateless, thread-safe. */
final class Answers {
    private static final int NO_BODY = -1;

    private Answers() {}

    static void text(HttpExchange exchange, int status, String words) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        bytes(exchange, status, (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void bytes(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        start(exchange, status, bytes.length);
        if (!isHead(exchange)) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    static void file(HttpExchange exchange, int status, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            start(exchange, status, Files.size(file));
            if (!isHead(exchange)) {
                in.transferTo(exchange.getResponseBody());
            }
        }
    }

    static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, NO_BODY);
    }

    static boolean isHead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("HEAD");
    }

    private static void start(HttpExchange exchange, int status, long length) throws IOException {
        if (isHead(exchange)) {
            exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
        }
        // The JDK's server takes a length of 0 as one that is not known yet.
        exchange.sendResponseHeaders(status, isHead(exchange) || length == 0 ? NO_BODY : length);
    }
}
