package dev.galley.snippet;

import static dev.galley.snippet.Fences.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MySqlCheckerTest {
    @Test
    void goodStatementsAreSilent() {
        String code = """
                -- every dialect has its ways
                CREATE TABLE t (id INT PRIMARY KEY AUTO_INCREMENT, d JSON, FULLTEXT KEY (d)) ENGINE=InnoDB;
                INSERT INTO t VALUES (1, '{}') ON DUPLICATE KEY UPDATE d = VALUES(d);
                WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT * FROM n;
                SELECT d->>'$.a', ROW_NUMBER() OVER (PARTITION BY id) FROM t FOR UPDATE SKIP LOCKED;
                EXPLAIN ANALYZE SELECT _utf8mb4'ü' FROM `t`\\G
                SELECT 1
                """;
        assertThat(report("sql", code)).isEmpty();
    }

    @Test
    void everyWrongStatementIsFoundAtItsWord() {
        assertThat(report("sql", "SELECT 1;\nSELEC 2;\nSELECT 3;\nSELECT * FORM t;\n"))
                .isEqualTo("3:1+5 snippet-syntax: unexpected `SELEC`\n5:10+4 snippet-syntax: unexpected `FORM`");
    }

    @Test
    void statementsOfOtherServersAreWrong() {
        assertThat(report("mysql", "CREATE TABLE t (d JSONB);\n"))
                .isEqualTo("2:19+5 snippet-syntax: unexpected `JSONB`");
        assertThat(report("mysql", "SELECT 1 LIMIT 5 ORDER BY 1;\n"))
                .isEqualTo("2:18+5 snippet-syntax: unexpected `ORDER`");
    }

    @Test
    void anOpenTextIsShownWhereItOpens() {
        assertThat(report("sql", "SELECT 1, 'abc;\n")).isEqualTo("2:11+1 snippet-syntax: unterminated text or comment");
    }

    @Test
    void anUnfinishedStatementIsShownAtItsEnd() {
        assertThat(report("sql", "SELECT\n")).isEqualTo("2:6+1 snippet-syntax: unexpected end of the statement");
    }

    @Test
    void placeholdersOfDriversAndTemplatesAreTakenOnTrust() {
        for (String code : List.of(
                "SELECT * FROM t WHERE a = %s AND b = %(b)s LIMIT :n;\n",
                "SELECT * FROM {{ table }} WHERE a = ? {% if x %} AND b {% endif %};\n",
                "SELECT a FROM t WHERE a IN %s;\n",
                "DROP TABLE <name>;\n",
                "SELECT ${a} FROM {b};\n")) {
            assertThat(report("sql", code)).as(code).isEmpty();
        }
    }

    @Test
    void placesBehindPlaceholdersStay() {
        assertThat(report("sql", "SELECT %(long_name)s FORM;\nSELECT :a FROM FROM t;\n"))
                .isEqualTo("3:16+4 snippet-syntax: unexpected `FROM`");
    }

    @Test
    void proceduresMayHaveTheirDelimiter() {
        String code = """
                DELIMITER //
                CREATE PROCEDURE p(IN n INT)
                BEGIN
                  DECLARE i INT DEFAULT 0;
                  WHILE i < n DO SET i = i + 1; END WHILE;
                END//
                DELIMITER ;
                CALL p(3);
                """;
        assertThat(report("sql", code)).isEmpty();
        assertThat(report("sql", code.replace("WHILE i < n DO", "WHILE i < n")))
                .startsWith("6:15+3 snippet-syntax: unexpected `SET`");
    }

    @Test
    void anotherVersionReadsOtherwise() {
        String older = "CHANGE MASTER TO MASTER_HOST='a';\n";
        assertThat(report("sql mysql=8.0", older)).isEmpty();
        assertThat(report("sql", older)).isEqualTo("2:8+6 snippet-syntax: unexpected `MASTER`");
        String newer = "EXPLAIN ANALYZE SELECT 1;\n";
        assertThat(report("sql mysql=8.0", newer)).isEmpty();
        assertThat(report("sql mysql=5.7", newer)).isEqualTo("2:9+7 snippet-syntax: unexpected `ANALYZE`");
    }

    @Test
    void fragmentsAreExpressionsOrEndsOfQueries() {
        assertThat(report("sql fragment", "WHERE a = 1 AND b IN (1, 2)\n")).isEmpty();
        assertThat(report("sql fragment", "price * quantity\n")).isEmpty();
        assertThat(report("sql fragment", "SELECT ... FROM t;\nCREATE TABLE u (...);\n"))
                .isEmpty();
        assertThat(report("sql fragment", "WHERE a = = 1\n")).isEqualTo("2:11+1 snippet-syntax: unexpected `=`");
    }

    @Test
    void sessionsAreCheckedBehindTheirPrompts() {
        String session = """
                mysql> SELECT 1;
                +---+
                | 1 |
                +---+
                1 row in set (0.00 sec)

                mysql> SELECT *
                    -> FORM t;
                """;
        assertThat(report("mysql-console", session)).isEqualTo("9:8+4 snippet-syntax: unexpected `FORM`");
    }

    @Test
    void textStandsBetweenDoubleQuotesToo() {
        assertThat(report("sql", "SELECT \"it's\", 'a' AS \"Title\" FROM t WHERE a = \"b\" AND c LIKE \"%d\";\n"))
                .isEmpty();
        assertThat(report("sql", "SELECT a FROM \"t\";\n")).startsWith("2:15+3 snippet-syntax: unexpected `\"t\"`");
    }
}
