package dev.galley.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A database for one program, and the one user who may use it. Closing it ends the user's connections and drops both.
 * {@link #endConnections} may be called by any thread, all else is for one thread at a time.
 */
final class SqlDatabase implements AutoCloseable {
    /** Seconds that dropping waits for what a program left locked. */
    private static final int PATIENCE = 2;

    /** What a server may take to answer its owner. Milliseconds. */
    private static final int LONGEST_SILENCE = 10_000;

    private final SqlAddress address;
    private final Optional<Path> socket;
    private final String name;
    private final String password;
    private final Connection owner;
    /** Databases that the user may have made besides. */
    private final Set<String> others = new TreeSet<>();

    private SqlDatabase(
            SqlAddress address, Optional<Path> socket, String name, String password, Connection owner) {
        this.address = address;
        this.socket = socket;
        this.name = name;
        this.password = password;
        this.owner = owner;
    }

    /**
     * Makes a database and its user.
     *
     * @param owner a connection that may do both; it is closed with the database
     */
    static SqlDatabase create(SqlAddress address, Optional<Path> socket, Connection owner) throws SQLException {
        String name = "galley_" + Secrets.hex(8);
        String password = Secrets.hex(16);
        SqlDatabase database = new SqlDatabase(address, socket, name, password, owner);
        try {
            database.create();
            return database;
        } catch (SQLException e) {
            owner.close();
            throw e;
        }
    }

    /** Lets the user make, use and drop databases of these names, too. They must be nobody else's. */
    void allow(Set<String> names) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String name : names) {
                others.add(name);
                grant(statement, name);
            }
        }
    }

    private void grant(Statement statement, String database) throws SQLException {
        // An underscore would stand for any character.
        statement.execute("GRANT ALL ON `" + database.replace("_", "\\_") + "`.* TO '" + name + "'@'%'");
    }

    private void create() throws SQLException {
        owner.setNetworkTimeout(Runnable::run, LONGEST_SILENCE);
        try (Statement statement = owner.createStatement()) {
            statement.execute("SET SESSION lock_wait_timeout = " + PATIENCE + ", innodb_lock_wait_timeout = " + PATIENCE);
            statement.execute("CREATE DATABASE `" + name + "`");
            statement.execute("CREATE USER '" + name + "'@'%' IDENTIFIED BY '" + password + "'"
                    + " WITH MAX_USER_CONNECTIONS 16");
            grant(statement, name);
        }
    }

    /** The name of the database. */
    String name() {
        return name;
    }

    /** The name of its user. */
    String user() {
        return name;
    }

    /** The user's password. */
    String password() {
        return password;
    }

    /** Where the server listens. */
    SqlAddress address() {
        return address;
    }

    /** The server's socket in the file system, in a folder that holds nothing else; empty when it is not known. */
    Optional<Path> socket() {
        return socket;
    }

    /** A connection of the user. The caller closes it. */
    Connection connect() throws SQLException {
        return address.connect(name, name, password);
    }

    /** A connection of the user, with what the driver does not tell. The caller closes it. */
    SqlLink link() throws SQLException {
        Connection connection = connect();
        OkAnswer answer = OverheardSockets.latest()
                .map(OverheardSockets.OverheardSocket::answer)
                .orElseGet(OkAnswer::new);
        return new SqlLink(connection, answer);
    }

    /** Ends all connections of the user, whatever they are busy with. */
    synchronized void endConnections() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (long id : connections(statement)) {
                end(statement, id);
            }
        }
    }

    private List<Long> connections(Statement statement) throws SQLException {
        List<Long> ids = new ArrayList<>();
        String query = "SELECT id FROM information_schema.processlist WHERE user = '" + name + "'";
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static void end(Statement statement, long id) {
        try {
            statement.execute("KILL " + id);
        } catch (SQLException e) {
            // It has ended by itself in the meantime.
        }
    }

    /** @throws SQLException when something stays behind: the server should not be used any more */
    @Override
    public synchronized void close() throws SQLException {
        try (owner;
                Statement statement = owner.createStatement()) {
            endConnections();
            statement.execute("DROP DATABASE IF EXISTS `" + name + "`");
            for (String other : others) {
                statement.execute("DROP DATABASE IF EXISTS `" + other + "`");
            }
            statement.execute("DROP USER '" + name + "'@'%'");
        }
    }
}
