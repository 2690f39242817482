package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SQL that means harm: none of it gets what it wants or outlives its limits, and the next program finds all as new. */
class HostileSqlIT {
    /** For those that would run for ever. Milliseconds. */
    private static final int SHORT = 800;

    private static final int LONG = 20_000;
    private static final String TABLE = "CREATE TABLE t (i INT AUTO_INCREMENT PRIMARY KEY, s LONGTEXT); ";
    private static final String TIMED_OUT = "timed out.*";
    private static final String DENIED = "raised (1044|1045|1142|1227|1290|1370|1374|1410|1419).*";
    private static final String NULL = "completed: .*\\| NULL .*";

    @TempDir
    private static Path folder;

    private static MySqlEngine engine;

    @BeforeAll
    static void start() {
        assumeTrue(MariaInstallation.find("").isPresent(), "no MariaDB here");
        engine = (MySqlEngine) new MySqlProvider().engine(Path.of(""), Map.of());
        assertThat(engine.runtime()).isPresent();
    }

    @AfterAll
    static void end() {
        if (engine != null) {
            engine.close();
        }
    }

    /** @param ending a regular expression of how it may end */
    record Attack(String name, String ending, String code) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Attack> attacks() {
        return Stream.of(files(), others(), server(), time(), size(), traces()).flatMap(it -> it);
    }

    private static Stream<Attack> files() {
        String planted = folder + "/planted";
        return Stream.of(
                new Attack("reads the list of users", NULL, "SELECT LOAD_FILE('/etc/passwd') AS x"),
                new Attack("reads the server's own file", NULL, "SELECT LOAD_FILE(CONCAT(@@datadir, 'ibdata1')) AS x"),
                new Attack("reads the owner's password", NULL, "SELECT LOAD_FILE(@@init_file) AS x"),
                new Attack("writes a file", DENIED, "SELECT 'x' INTO OUTFILE '" + planted + "'"),
                new Attack(
                        "writes where the server may",
                        "raised 1064.*",
                        "SELECT 'x' INTO DUMPFILE CONCAT(@@secure_file_priv, 'x')"),
                new Attack(
                        "loads a file of the server",
                        DENIED,
                        TABLE + "LOAD DATA INFILE '/etc/passwd' INTO TABLE t (s)"),
                new Attack(
                        "loads a file of the driver",
                        "raised (1148|4166|3948|\\d+).*",
                        TABLE + "LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE t (s)"),
                new Attack(
                        "keeps a table elsewhere",
                        "(raised|completed).*",
                        "CREATE TABLE d (i INT) DATA DIRECTORY='" + folder + "'; INSERT INTO d VALUES (1)"),
                new Attack(
                        "keeps an index elsewhere",
                        "(raised|completed).*",
                        "CREATE TABLE d (i INT, KEY (i)) ENGINE=MyISAM DATA DIRECTORY='" + folder
                                + "' INDEX DIRECTORY='" + folder + "'"),
                new Attack(
                        "names a table like a path",
                        "(raised|completed).*",
                        "CREATE TABLE `../../../../tmp/planted` (i INT)"),
                new Attack("has the client read a file", "raised 1064.*", "source /etc/passwd\n"),
                new Attack("has the client run a command", "raised 1064.*", "\\! touch " + planted + "\n"),
                new Attack("has the client run a command by name", "raised 1064.*", "system touch " + planted + ";\n"),
                new Attack("has XML read a file", "raised.*", TABLE + "LOAD XML INFILE '/etc/passwd' INTO TABLE t"));
    }

    private static Stream<Attack> others() {
        return Stream.of(
                new Attack("reads passwords", DENIED, "SELECT * FROM mysql.global_priv"),
                new Attack("reads users", DENIED, "SELECT * FROM mysql.user"),
                new Attack("makes itself an owner", DENIED, "UPDATE mysql.global_priv SET Priv = '{}'"),
                new Attack("grants itself all", DENIED, "GRANT ALL ON *.* TO CURRENT_USER()"),
                new Attack("makes a user", DENIED, "CREATE USER eve IDENTIFIED BY 'x'"),
                new Attack("gives the owner a password", "raised.*", "SET PASSWORD FOR 'galley'@'%' = PASSWORD('x')"),
                new Attack(
                        "makes a database", DENIED, "SET @s = CONCAT('CREATE DATA', 'BASE eve'); EXECUTE IMMEDIATE @s"),
                new Attack("drops the server's database", DENIED, "DROP DATABASE mysql"),
                new Attack("makes a table in the server's database", DENIED, "CREATE TABLE mysql.eve (i INT)"),
                new Attack("makes the server's database anew", "raised.*", "CREATE OR REPLACE DATABASE mysql"),
                new Attack(
                        "acts as the owner in a procedure",
                        DENIED,
                        "CREATE DEFINER='galley'@'%' PROCEDURE p() SELECT * FROM mysql.global_priv; CALL p()"),
                new Attack("acts as the owner in a view", DENIED, "CREATE DEFINER='galley'@'%' VIEW v AS SELECT 1"),
                new Attack(
                        "sees what others run",
                        "completed: .*\\| +1 \\|.*",
                        "SELECT COUNT(*) FROM information_schema.processlist"),
                new Attack(
                        "sees databases of others",
                        "completed: .*\\| +0 \\|.*",
                        "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name NOT IN"
                                + " (DATABASE(), 'information_schema')"));
    }

    private static Stream<Attack> server() {
        return Stream.of(
                new Attack("ends the server", DENIED, "SHUTDOWN"),
                new Attack("changes the server", DENIED, "SET GLOBAL max_connections = 1"),
                new Attack("allows more time", DENIED, "SET GLOBAL local_infile = 1"),
                new Attack(
                        "writes a log where it likes",
                        DENIED,
                        "SET GLOBAL general_log_file = '" + folder + "/planted'"),
                new Attack("loads a plugin", "raised.*", "INSTALL PLUGIN x SONAME 'ha_connect.so'"),
                new Attack(
                        "loads a function",
                        "raised.*",
                        "CREATE FUNCTION sys_exec RETURNS INT SONAME 'lib_mysqludf_sys.so'"),
                new Attack("calls a function of the system", "raised.*", "SELECT sys_exec('touch /tmp/planted')"),
                new Attack(
                        "reaches another server",
                        "raised.*",
                        "CREATE TABLE f (i INT) ENGINE=FEDERATED CONNECTION='mysql://x@127.0.0.1/x/y'"),
                new Attack(
                        "names another server",
                        DENIED,
                        "CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST '127.0.0.1')"),
                new Attack("follows another server", DENIED, "CHANGE MASTER TO MASTER_HOST='127.0.0.1'"),
                new Attack("locks all tables", DENIED, "FLUSH TABLES WITH READ LOCK"),
                new Attack("stops all for a backup", "raised.*", "BACKUP STAGE START; BACKUP STAGE BLOCK_COMMIT"),
                new Attack("ends others", "raised (1094|1095).*", "KILL 1"),
                new Attack(
                        "ends itself",
                        "(stopped: ends its connection to the server|raised).*",
                        "KILL CONNECTION_ID(); SELECT 1"),
                new Attack(
                        "starts work for later",
                        "(completed|raised).*",
                        "CREATE EVENT e ON SCHEDULE EVERY 1 SECOND DO SELECT SLEEP(100)"));
    }

    private static Stream<Attack> time() {
        return Stream.of(
                new Attack("sleeps", TIMED_OUT, "SELECT SLEEP(1000)"),
                new Attack("reckons", TIMED_OUT, "SELECT BENCHMARK(1000000000000, SHA2('x', 512))"),
                new Attack(
                        "joins all with all",
                        TIMED_OUT,
                        "SELECT COUNT(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b, seq_1_to_1000000 c"),
                new Attack(
                        "never ends a loop",
                        TIMED_OUT,
                        "CREATE PROCEDURE p() BEGIN WHILE 1 DO SET @x = 1; END WHILE; END; CALL p()"),
                new Attack(
                        "goes on after being ended",
                        TIMED_OUT,
                        "CREATE PROCEDURE p() BEGIN DECLARE CONTINUE HANDLER FOR SQLEXCEPTION BEGIN END;"
                                + " WHILE 1 DO SELECT SLEEP(10) INTO @x; END WHILE; END; CALL p()"),
                new Attack(
                        "asks itself for ever",
                        "(timed out|completed|raised).*",
                        "SET max_recursive_iterations = 4294967295; WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1"
                                + " FROM r) SELECT COUNT(*) FROM r"),
                new Attack("takes all time there is", TIMED_OUT, "SET max_statement_time = 0; SELECT SLEEP(1000)"),
                new Attack(
                        "searches for ever",
                        "(timed out|completed|raised).*",
                        "SELECT REPEAT('a', 100000) REGEXP '(a+)+$b'"),
                new Attack("waits for itself", TIMED_OUT, "SELECT GET_LOCK('x', 1000); SELECT SLEEP(1000)"));
    }

    private static Stream<Attack> size() {
        return Stream.of(
                new Attack(
                        "prints for ever", "stopped: prints more than 64 KB.*", "SELECT seq FROM seq_1_to_1000000000"),
                new Attack("one giant value", "stopped: prints more than 64 KB.*", "SELECT REPEAT('x', 3000000)"),
                new Attack("a value too large", NULL, "SELECT REPEAT('x', 1000000000) AS x"),
                new Attack(
                        "a row of giant values",
                        "stopped: prints more than 64 KB.*",
                        "SELECT " + "REPEAT('x', 4000000),".repeat(99) + "1"),
                new Attack(
                        "doubles a table",
                        "(timed out|raised).*",
                        TABLE + "INSERT INTO t (s) VALUES (REPEAT('x', 1000000)); "
                                + "INSERT INTO t (s) SELECT s FROM t; ".repeat(30)),
                new Attack(
                        "doubles a table in memory",
                        "raised 1114.*",
                        "CREATE TABLE m (s VARCHAR(10000)) ENGINE=MEMORY; SET max_heap_table_size = 1000000000; "
                                + "INSERT INTO m VALUES ('x'); " + "INSERT INTO m SELECT * FROM m; ".repeat(30)),
                new Attack(
                        "many tables",
                        "(timed out|raised).*",
                        "CREATE PROCEDURE p() BEGIN DECLARE i INT DEFAULT 0; WHILE 1 DO SET i = i + 1; EXECUTE IMMEDIATE"
                                + " CONCAT('CREATE TABLE t', i, ' (i INT)'); END WHILE; END; CALL p()"),
                new Attack(
                        "many large variables",
                        "(timed out|raised|stopped).*",
                        "CREATE PROCEDURE p() BEGIN DECLARE i INT DEFAULT 0; WHILE 1 DO SET i = i + 1; EXECUTE IMMEDIATE"
                                + " CONCAT('SET @v', i, ' = REPEAT(1, 1000000)'); END WHILE; END; CALL p()"),
                // The server drops the connection by itself after about a second: a time limit near that would only
                // race it.
                new Attack(
                        "sorts more than there is room for",
                        "(raised|stopped: ends its connection to the server).*",
                        "SELECT COUNT(*) FROM (SELECT seq, REPEAT(seq, 100) AS s FROM seq_1_to_100000000 ORDER BY s DESC"
                                + " LIMIT 100000000) x"),
                new Attack(
                        "a deep expression",
                        "(raised|completed|stopped).*",
                        "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000)),
                new Attack("a long statement", "(raised|completed|stopped).*", "SELECT " + "1+".repeat(100_000) + "1"),
                new Attack(
                        "calls itself",
                        "raised.*",
                        "SET max_sp_recursion_depth = 255; CREATE PROCEDURE p() CALL p(); CALL p()"));
    }

    private static Stream<Attack> traces() {
        return Stream.of(
                new Attack("leaves a lock", "completed.*", "SELECT GET_LOCK('next', 0)"),
                new Attack(
                        "leaves a transaction",
                        "completed.*",
                        TABLE + "START TRANSACTION; INSERT INTO t (s) VALUES ('x')"),
                new Attack(
                        "leaves a prepared transaction",
                        "completed.*",
                        TABLE + "XA START 'x'; INSERT INTO t (s) VALUES ('x'); XA END 'x'; XA PREPARE 'x'"),
                new Attack("leaves locked tables", "completed.*", TABLE + "LOCK TABLES t WRITE"),
                new Attack(
                        "leaves settings",
                        "completed.*",
                        "SET sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT', time_zone = '+05:00', @x = 1"),
                new Attack("leaves a table", "completed.*", TABLE + "CREATE TEMPORARY TABLE nt (i INT)"),
                new Attack(
                        "leaves a database", "completed.*", "CREATE DATABASE left_behind; USE left_behind; " + TABLE),
                new Attack("changes its own password", "(completed|raised).*", "SET PASSWORD = PASSWORD('x')"),
                new Attack(
                        "drops its own database",
                        "completed.*",
                        "EXECUTE IMMEDIATE CONCAT('DROP DATABASE ', DATABASE())"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingIsWonAndTheNextProgramFindsAllAsNew(Attack attack) throws IOException {
        int timeout = attack.ending().contains("timed out") ? SHORT : LONG;
        assertThat(shown(engine.run(program(attack.code(), timeout)))).matches("(?s)" + attack.ending());
        String next = """
                SELECT @x, @@sql_mode LIKE '%ANSI%' AS m, @@time_zone AS z, IS_FREE_LOCK('next') AS l,
                    (SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()) AS t,
                    (SELECT COUNT(*) FROM information_schema.schemata) AS d;
                CREATE TABLE t (i INT); INSERT INTO t VALUES (1); SELECT * FROM t;
                """;
        assertThat(shown(engine.run(program(next, LONG)))).isEqualTo("""
                completed: +------+------+--------+------+------+------+
                | @x   | m    | z      | l    | t    | d    |
                +------+------+--------+------+------+------+
                | NULL |    0 | +00:00 |    1 |    0 |    2 |
                +------+------+--------+------+------+------+
                +------+
                | i    |
                +------+
                |    1 |
                +------+
                """);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void attacksAtOnceHarmNoOther() {
        List<String> bad =
                List.of("SELECT SLEEP(100)", "SELECT seq FROM seq_1_to_100000000", "KILL CONNECTION_ID(); SELECT 1");
        List<String> shown = Stream.iterate(0, n -> n < 24, n -> n + 1)
                .parallel()
                .map(n -> n % 2 == 0
                        ? shown(engine.run(program("SELECT 'fine'", LONG)))
                        : shown(engine.run(program(bad.get(n % 3), 500))))
                .toList();
        for (int i = 0; i < shown.size(); i += 2) {
            assertThat(shown.get(i)).contains("completed: ").contains("fine");
        }
    }

    private static Program program(String code, int timeout) {
        return new Program(List.of(Programs.part("sql", code, timeout)));
    }

    private static String shown(EngineRun run) {
        EngineRun.PartRun part = run.parts().get(0);
        Ending ending = part.ending();
        if (ending instanceof Ending.Completed) {
            return "completed: " + part.output();
        }
        if (ending instanceof Ending.Raised raised) {
            return "raised " + raised.type() + ": " + raised.message();
        }
        if (ending instanceof Ending.Stopped stopped) {
            return "stopped: " + stopped.how();
        }
        return ending instanceof Ending.NotRun notRun ? "not run: " + notRun.why() : "timed out";
    }
}
