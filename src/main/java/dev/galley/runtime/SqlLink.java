package dev.galley.runtime;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection to a server. Used by one thread at a time.
 *
 * @param answer how the server answered what was sent last
 */
record SqlLink(Connection connection, OkAnswer answer) implements AutoCloseable {
    /** Ends it without reading the rest of an answer. */
    void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
