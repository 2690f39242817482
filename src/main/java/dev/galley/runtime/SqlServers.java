package dev.galley.runtime;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The server that programs run on, and its successors: one that a program may have harmed takes no new ones, and ends
 * with the last that still runs on it. Thread-safe; closing ends all.
 */
final class SqlServers implements AutoCloseable {
    /** Starts a server. */
    interface Start {
        SqlServer start() throws IOException;
    }

    private final Start start;
    private final Map<SqlServer, Integer> users = new HashMap<>();
    private Optional<SqlServer> current = Optional.empty();
    private boolean isClosed;

    SqlServers(Start start) {
        this.start = start;
    }

    /** A server to use and to give back; empty when none can be started. */
    synchronized Optional<SqlServer> take() {
        current.filter(server -> !server.isAlive()).ifPresent(this::retire);
        if (current.isEmpty() && !isClosed) {
            current = started();
        }
        current.ifPresent(server -> users.merge(server, 1, Integer::sum));
        return current;
    }

    private Optional<SqlServer> started() {
        try {
            return Optional.of(start.start());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param isSpent whether it may not be as it was */
    synchronized void giveBack(SqlServer server, boolean isSpent) {
        int left = users.merge(server, -1, Integer::sum);
        if (isSpent) {
            retire(server);
        }
        if (left == 0) {
            users.remove(server);
            endIfRetired(server);
        }
    }

    private void retire(SqlServer server) {
        current = current.filter(it -> it != server);
        if (!users.containsKey(server)) {
            server.close();
        }
    }

    private void endIfRetired(SqlServer server) {
        if (current.filter(it -> it == server).isEmpty()) {
            server.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        current.ifPresent(SqlServer::close);
        users.keySet().forEach(SqlServer::close);
        current = Optional.empty();
    }
}
