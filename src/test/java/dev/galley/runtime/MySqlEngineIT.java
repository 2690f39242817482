package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlEngineIT {
    private static final String TABLE = """
            CREATE TABLE users (id INT PRIMARY KEY AUTO_INCREMENT, email VARCHAR(50) NOT NULL UNIQUE, age INT);
            INSERT INTO users (email, age) VALUES ('ann@example.org', 31), ('bo@example.org', NULL);
            """;

    private static MySqlEngine engine;

    @BeforeAll
    static void start() {
        assumeTrue(MariaInstallation.find("").isPresent(), "no MariaDB here");
        engine = engine(Map.of());
        assertThat(engine.runtime()).isPresent();
    }

    @AfterAll
    static void end() {
        if (engine != null) {
            engine.close();
        }
    }

    private static MySqlEngine engine(Map<String, String> settings) {
        return (MySqlEngine) new MySqlProvider().engine(Path.of(""), settings);
    }

    @Test
    void itSaysWhatItRunsOn() {
        assertThat(engine.runtime().orElseThrow().title()).matches("MariaDB \\d+\\.\\d+\\.\\d+");
    }

    @Test
    void aCommandThatIsNoServerIsNoRuntime() {
        for (String command : List.of("no-such-command-at-all", "true", "cat")) {
            try (MySqlEngine none = engine(Map.of("command", command))) {
                assertThat(none.runtime()).as(command).isEmpty();
            }
        }
    }

    @Test
    void rowsAreShownAsTheClientShowsThem() {
        assertThat(run(TABLE + "SELECT * FROM users;\nUPDATE users SET age = 1;\nSELECT * FROM users WHERE id = 9;")
                        .get(0))
                .isEqualTo(new EngineRun.PartRun("""
                        +----+-----------------+------+
                        | id | email           | age  |
                        +----+-----------------+------+
                        |  1 | ann@example.org |   31 |
                        |  2 | bo@example.org  | NULL |
                        +----+-----------------+------+
                        """, new Ending.Completed()));
    }

    @Test
    void partsShareTheirSessionAndPrintTheirOwn() {
        assertThat(run("SET @x = 6; CREATE TEMPORARY TABLE t (i INT);", "SELECT @x * 7 AS answer FROM t RIGHT JOIN (SELECT 1) o ON 1\\G"))
                .extracting(EngineRun.PartRun::output)
                .containsExactly("", """
                        *************************** 1. row ***************************
                        answer: 42
                        """);
    }

    @Test
    void anErrorHasItsNumberItsNamesAndItsPlace() {
        Ending.Raised raised = raised(TABLE + "\n  INSERT INTO users (email)\n  VALUES ('ann@example.org');\nSELECT 1;");
        assertThat(raised.words()).isEqualTo("1062: Duplicate entry 'ann@example.org' for key 'email'");
        assertThat(raised.names()).containsExactlyInAnyOrder("1062", "23000", "ER_DUP_ENTRY");
        assertThat(raised.places()).containsExactly(new Ending.Place(0, 4, 3, 6));
    }

    @Test
    void anUnknownNameIsThePlace() {
        assertThat(raised(TABLE + "SELECT id,\n       nmae\nFROM users;").places())
                .containsExactly(new Ending.Place(0, 4, 8, 4));
        Ending.Raised table = raised("SELECT * FROM  user;");
        assertThat(table.message()).isEqualTo("Table 'test.user' doesn't exist");
        assertThat(table.places()).containsExactly(new Ending.Place(0, 1, 16, 4));
    }

    @Test
    void whatMariaDbDoesNotReadIsAnErrorWhereItStopsToRead() {
        Ending.Raised raised = raised("SELECT 1;\n SELECT '{}'\n    ->> '$.a';");
        assertThat(raised.type()).isEqualTo("1064");
        assertThat(raised.places()).containsExactly(new Ending.Place(0, 3, 6, 1));
    }

    @Test
    void aCheckThatFailsHasTheNumberOfMySqlToo() {
        assertThat(raised("CREATE TABLE t (i INT CHECK (i > 0)); INSERT INTO t VALUES (-1);").names())
                .contains("4025", "3819");
    }

    @Test
    void aPartThatMayFailDoesNotEndTheProgram() {
        Program program = new Program(List.of(
                new Program.Part("sql", TABLE + "SELECT nothing;", Map.of(), List.of(), 20_000, true),
                Programs.part("sql", "SELECT COUNT(*) FROM users", 20_000)));
        assertThat(engine.run(program).parts().get(1).output()).contains("|        2 |");
        assertThat(run("SELECT nothing;", "SELECT 1;")).hasSize(1);
    }

    @Test
    void proceduresAreRunWithAndWithoutDelimiter() {
        String body = "CREATE PROCEDURE p(n INT)\nBEGIN\n  IF n > 0 THEN SELECT n; END IF;\n  SELECT 'end' AS e;\nEND";
        for (String script : List.of("DELIMITER //\n" + body + "//\nDELIMITER ;\nCALL p(7);", body + ";\nCALL p(7);")) {
            assertThat(run(script).get(0)).as(script).isEqualTo(new EngineRun.PartRun("""
                    +------+
                    | n    |
                    +------+
                    |    7 |
                    +------+
                    +-----+
                    | e   |
                    +-----+
                    | end |
                    +-----+
                    """, new Ending.Completed()));
        }
    }

    @Test
    void aSessionShowsAllThatTheClientSays() {
        String session = """
                CREATE TABLE t (id INT PRIMARY KEY);

                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (2), (3);
                INSERT INTO t VALUES (1);
                UPDATE t SET id = 9 WHERE id = 3;
                DELETE FROM t;
                SELECT * FROM t;
                DROP TABLE IF EXISTS nothing;
                USE test
                SELECT 1 AS one;
                SELECT 1 AS one\\G
                """;
        assertThat(session("mysql-console", session)).isEqualTo("""
                Query OK, 0 rows affected (0.00 sec)

                Query OK, 1 row affected (0.00 sec)

                Query OK, 2 rows affected (0.00 sec)
                Records: 2  Duplicates: 0  Warnings: 0

                ERROR 1062 (23000): Duplicate entry '1' for key 'PRIMARY'
                Query OK, 1 row affected (0.00 sec)
                Rows matched: 1  Changed: 1  Warnings: 0

                Query OK, 3 rows affected (0.00 sec)

                Empty set (0.00 sec)

                Query OK, 0 rows affected, 1 warning (0.00 sec)

                Database changed
                +-----+
                | one |
                +-----+
                |   1 |
                +-----+
                1 row in set (0.00 sec)

                *************************** 1. row ***************************
                one: 1
                1 row in set (0.00 sec)

                """);
    }

    private static String session(String language, String code) {
        EngineRun run = engine.run(new Program(List.of(Programs.part(language, code, 20_000))));
        assertThat(run.parts().get(0).ending()).isEqualTo(new Ending.Completed());
        return run.parts().get(0).output();
    }

    @Test
    void databasesThatAPageMakesAreItsOwn() {
        String script = "CREATE DATABASE my_shop;\nUSE my_shop\nCREATE TABLE t (i INT); SHOW TABLES; USE test;\nSHOW TABLES;";
        String shown = """
                +-------------------+
                | Tables_in_my_shop |
                +-------------------+
                | t                 |
                +-------------------+
                """;
        for (int i = 0; i < 2; i++) {
            assertThat(run(script).get(0)).isEqualTo(new EngineRun.PartRun(shown, new Ending.Completed()));
        }
        assertThat(raised("CREATE DATABASE mysql;").type()).isIn("1007", "1044");
    }

    @Test
    void aServerThatIsNotAsAskedIsNotUsed() {
        for (String lacking : List.of("mysql>=8", "mariadb<10", "mariadb>=99.1", "django>=5", "what is this")) {
            Program.Part part = new Program.Part("sql", "SELECT 1", Map.of(), List.of("mariadb>=10", lacking), 5000, false);
            assertThat(engine.run(new Program(List.of(part))).parts())
                    .as(lacking)
                    .containsExactly(new EngineRun.PartRun("", new Ending.NotRun("needs " + lacking)));
        }
    }

    @Test
    void eachProgramHasADatabaseOfItsOwn() {
        List<String> outputs = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> run("CREATE TABLE t AS SELECT " + i + " AS i; SHOW TABLES; SELECT i FROM t;")
                        .get(0)
                        .output())
                .toList();
        assertThat(outputs).hasSize(24).allMatch(it -> it.contains("| Tables_in_test |") && it.contains("| t "));
        assertThat(outputs.stream().distinct()).hasSize(24);
    }

    @Test
    void aGivenServerIsUsedAndLeftAsItWas() throws IOException {
        try (MariaServer server = MariaServer.start(MariaInstallation.find("").orElseThrow())) {
            for (String url : List.of(
                    "mysql://galley:%s@127.0.0.1:%d/", "jdbc:mariadb://127.0.0.1:%2$d/?user=galley&password=%1$s")) {
                String address = url.formatted(server.ownersPassword(), server.port());
                try (MySqlEngine given = engine(Map.of("url", address))) {
                    assertThat(given.runtime()).isPresent();
                    Program program = new Program(List.of(Programs.part("sql", TABLE + "SHOW TABLES", 20_000)));
                    assertThat(given.run(program).parts().get(0).output()).contains("users");
                }
            }
            try (MySqlEngine wrong = engine(Map.of("url", "mysql://galley:x@127.0.0.1:" + server.port()))) {
                assertThat(wrong.runtime()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1, 'a' AS `größe`, NULL AS n, -1.50 AS d, 1e0 AS f, TRUE AS b, 2e300 AS e",
                "SELECT '日本語' AS 語, 'é' AS e, '😀' AS 絵文字, 'a\\tb' AS t",
                "SELECT CAST('2024-02-29' AS DATE) AS d, CAST('10:11:12.5' AS TIME(1)) AS t, TIMESTAMP('2024-01-01') AS ts",
                "CREATE TABLE t (b BIT(3), y YEAR, e ENUM('x','y'), s SET('p','q'), bl BLOB, tx TEXT, f FLOAT, dd DOUBLE,"
                        + " dc DECIMAL(10,2), j JSON, ti TINYINT(1), bi BIGINT UNSIGNED, z INT(5) ZEROFILL, c CHAR(3) NOT NULL);"
                        + " INSERT INTO t VALUES (NULL, 2024, 'x', 'p,q', 'blob', 'text', 1.1, 0.1, 12.5, '{\"a\": 1}', 1,"
                        + " 18446744073709551615, 42, 'é'); SELECT * FROM t; DESCRIBE t; SHOW CREATE TABLE t; SHOW INDEX FROM t;"
                        + " SELECT * FROM t\\G EXPLAIN SELECT * FROM t WHERE ti = 1; SHOW COLUMNS FROM t LIKE 'b%'",
                "SELECT 1 WHERE 0; SELECT 'a\\nb' AS two_lines, '' AS nothing; SELECT NULL; SHOW WARNINGS; SELECT 5 DIV 2, 7/2",
                "SELECT seq, seq * seq AS square, IF(seq % 2, 'odd', NULL) AS odd FROM seq_1_to_12",
            })
    void theClientItselfShowsTheSame(String script) throws IOException {
        Path client = Path.of("/usr/bin/mariadb");
        assumeTrue(client.toFile().canExecute(), "no client here");
        try (MariaServer server = MariaServer.start(MariaInstallation.find("").orElseThrow())) {
            Process process = new ProcessBuilder(client.toString(), "--no-defaults", "--table", "--socket=" + server.socket(),
                            "--user=galley", "--password=" + server.ownersPassword(), "--default-character-set=utf8mb4", "-e",
                            "CREATE DATABASE test; USE test; " + script)
                    .redirectErrorStream(true)
                    .start();
            String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(run(script).get(0).output()).isEqualTo(shown);
        }
    }

    private static List<EngineRun.PartRun> run(String... codes) {
        List<Program.Part> parts = new ArrayList<>();
        for (String code : codes) {
            parts.add(Programs.part("sql", code, 20_000));
        }
        return engine.run(new Program(parts)).parts();
    }

    private static Ending.Raised raised(String code) {
        return (Ending.Raised) run(code).get(0).ending();
    }
}
