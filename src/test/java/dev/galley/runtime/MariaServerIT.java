package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MariaServerIT {
    private static MariaServer server;

    @BeforeAll
    static void start() throws IOException {
        Optional<MariaInstallation> installation = MariaInstallation.find("");
        assumeTrue(installation.isPresent(), "no MariaDB here");
        server = MariaServer.start(installation.get());
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void itSaysItsVersion() {
        assertThat(server.version()).matches("1\\d\\.\\d+\\.\\d+");
    }

    @Test
    void aUserDoesEverythingInOneDatabaseAndNothingElsewhere() throws SQLException {
        try (SqlDatabase other = server.database();
                SqlDatabase database = server.database();
                Connection connection = database.connect()) {
            run(connection, "CREATE TABLE t (id INT PRIMARY KEY)");
            run(connection, "CREATE VIEW v AS SELECT id FROM t");
            run(connection, "CREATE PROCEDURE p() SELECT 1");
            run(connection, "CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.id = NEW.id + 1");
            run(connection, "DROP DATABASE `" + database.name() + "`");
            run(connection, "CREATE DATABASE `" + database.name() + "`");
            for (String forbidden : new String[] {
                "CREATE TABLE `" + other.name() + "`.t (id INT)",
                "SELECT * FROM mysql.global_priv",
                "CREATE DATABASE x",
                "CREATE DATABASE `" + database.name().replace('_', 'x') + "`",
                "SET GLOBAL max_connections = 1000",
                "CREATE USER x",
                "SHUTDOWN"
            }) {
                assertThatThrownBy(() -> run(connection, forbidden))
                        .as(forbidden)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aClosedDatabaseIsGoneWithItsUserAndItsConnections() throws SQLException {
        SqlDatabase database = server.database();
        try (Connection connection = database.connect()) {
            database.close();
            assertThatThrownBy(() -> run(connection, "SELECT 1")).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void nobodyComesInWithoutPassword() throws SQLException {
        try (SqlDatabase database = server.database()) {
            for (String user : new String[] {"root", "mysql", "", "galley", database.user()}) {
                assertThatThrownBy(
                                () -> database.address().connect("", user, "").close())
                        .as(user)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aClosedServerLeavesNothing() throws IOException, SQLException {
        MariaServer other = MariaServer.start(MariaInstallation.find("").orElseThrow());
        Path folder = other.socket().resolve("../..").normalize();
        assertThat(folder).exists();
        ProcessHandle[] processes = ProcessHandle.current()
                .descendants()
                .filter(it -> it.info().commandLine().orElse("").contains(folder.toString()))
                .toArray(ProcessHandle[]::new);
        other.close();
        assertThat(Files.exists(folder)).isFalse();
        assertThat(other.isAlive()).isFalse();
        assertThatThrownBy(other::database).isInstanceOf(SQLException.class);
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    rows.next();
                }
            }
        }
    }
}
