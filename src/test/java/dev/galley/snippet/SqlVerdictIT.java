package dev.galley.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The MySQL checker against a private MariaDB server, on statements that both servers read in the same way: what one calls
 * a syntax error the other does, too. Statements are only prepared, never executed.
 */
class SqlVerdictIT {
    private static final long SEED = 20_261_125;
    private static final int CHANGES_EACH = 35;

    /** MariaDB gives a number of its own to a type it does not know, which MySQL calls a syntax error. */
    private static final Set<Integer> SYNTAX_ERRORS = Set.of(1064, 4161);

    private static final List<String> SERVERS =
            List.of("/usr/sbin/mariadbd", "/usr/sbin/mysqld", "/usr/local/sbin/mariadbd", "/opt/homebrew/bin/mariadbd");

    /**
     * What the two servers are known to read differently: JSON arrows, RETURNING, plans, online changes, roles and clauses
     * of their own; and what a driver or a client reads in place of the server.
     */
    private static final Pattern ON_THEIR_OWN = Pattern.compile(
            "(?i)->|\\bRETURNING\\b|\\bEXPLAIN\\b|\\bALGORITHM\\b|\\bLATERAL\\b|\\bDELIMITER\\b|\\bGRANT\\b|\\bUSER\\b"
                    + "|%s|:[a-z]|\\bRECURSIVE\\b|\\bTOP\\b|\\?");

    @TempDir
    private static Path folder;

    private static Optional<Process> server = Optional.empty();
    private static Optional<Connection> connection = Optional.empty();

    @BeforeAll
    static void startServer() throws IOException, InterruptedException {
        Optional<String> command =
                SERVERS.stream().filter(it -> Files.isExecutable(Path.of(it))).findFirst();
        assumeTrue(command.isPresent(), "no MariaDB here");
        int port = freePort();
        Path data = Files.createDirectory(folder.resolve("data"));
        server = Optional.of(new ProcessBuilder(
                        command.get(),
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + data,
                        "--socket=" + folder.resolve("s"),
                        "--pid-file=" + folder.resolve("pid"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-grant-tables")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start());
        connection = connect(port);
        assumeTrue(connection.isPresent(), "MariaDB does not start here");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Connection> connect(int port) throws InterruptedException {
        Process process = server.orElseThrow();
        for (int attempt = 0; attempt < 200 && process.isAlive(); attempt++) {
            try {
                Connection made = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/?user=root");
                try (Statement statement = made.createStatement()) {
                    statement.execute("CREATE DATABASE verdicts");
                    statement.execute("USE verdicts");
                }
                return Optional.of(made);
            } catch (SQLException e) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    @AfterAll
    static void stopServer() throws SQLException, InterruptedException {
        if (connection.isPresent()) {
            connection.get().close();
        }
        if (server.isPresent()) {
            server.get().destroyForcibly().waitFor();
        }
    }

    @Test
    void bothJudgeTheCorpusAlike() throws SQLException {
        List<String> statements = statements().toList();
        assertThat(statements).hasSizeGreaterThan(25);
        assertThat(differences(statements)).isEmpty();
    }

    @Test
    void bothJudgeNearlyAllSlipsAlike() throws SQLException {
        Mutations mutations = new Mutations(SEED);
        Set<String> slips = new LinkedHashSet<>();
        statements()
                .flatMap(it -> mutations.of(it, CHANGES_EACH).stream())
                .filter(it -> !ON_THEIR_OWN.matcher(it).find())
                .forEach(slips::add);
        assertThat(slips).hasSizeGreaterThan(300);
        assertThat(differences(slips)).as("of %d", slips.size()).hasSizeLessThanOrEqualTo(slips.size() / 50);
    }

    /** The single statements of the corpus, without their semicolon. */
    private static Stream<String> statements() {
        return CorpusCase.all()
                .map(CorpusCase::snippet)
                .filter(it -> Languages.named(it.language()).orElse("").equals("mysql")
                        && it.attributes().isEmpty())
                .map(it -> it.text().strip().replaceFirst(";$", ""))
                .filter(it -> !it.contains(";") && !ON_THEIR_OWN.matcher(it).find());
    }

    private static List<String> differences(Iterable<String> statements) throws SQLException {
        List<String> different = new ArrayList<>();
        for (String statement : statements) {
            boolean isRejected = isRejected(statement);
            if (isRejected != isRejectedByServer(statement)) {
                different.add((isRejected ? "only we reject: " : "only MariaDB rejects: ") + statement);
            }
        }
        return different;
    }

    private static boolean isRejected(String statement) {
        return Fences.PROVER.prove(Fences.of("sql", statement + ";\n")).diagnostics().stream()
                .anyMatch(it -> it.code() == DiagnosticCode.SNIPPET_SYNTAX);
    }

    /** Whether the server finds a syntax error; that a table is not there is no matter. */
    private static boolean isRejectedByServer(String statement) throws SQLException {
        Connection open = connection.orElseThrow();
        try (PreparedStatement text = open.prepareStatement("SET @statement = ?");
                Statement prepare = open.createStatement()) {
            text.setString(1, statement);
            text.execute();
            prepare.execute("PREPARE prepared FROM @statement");
            return false;
        } catch (SQLException e) {
            return SYNTAX_ERRORS.contains(e.getErrorCode());
        }
    }
}
