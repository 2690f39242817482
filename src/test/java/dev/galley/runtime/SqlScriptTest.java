package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {
    @Test
    void eachStatementHasItsPlace() {
        assertThat(SqlScript.statements("SELECT 1;  SELECT\n 2 ;\n\n-- last; one\n\tSELECT 3"))
                .containsExactly(
                        new SqlStatement("SELECT 1", 1, 1, false),
                        new SqlStatement("SELECT\n 2", 1, 12, false),
                        new SqlStatement("SELECT 3", 5, 2, false));
    }

    static Stream<List<String>> scripts() {
        return Stream.of(
                List.of(""),
                List.of(" ;; -- nothing\n/* at all; */ # here;"),
                List.of("SELECT 'a;b', \"c;d\", `e;f`; SELECT 2", "SELECT 'a;b', \"c;d\", `e;f`", "SELECT 2"),
                List.of(
                        "SELECT 'it''s;', 'a\\';b'; SELECT `a\\`; SELECT 2",
                        "SELECT 'it''s;', 'a\\';b'",
                        "SELECT `a\\`",
                        "SELECT 2"),
                List.of("SELECT 1 -- a;b\n+ 1; SELECT 5--2;", "SELECT 1 -- a;b\n+ 1", "SELECT 5--2"),
                List.of("SELECT /* ; */ 1 # ;\n; SELECT 2", "SELECT /* ; */ 1 # ;", "SELECT 2"),
                List.of(
                        "/*!50000 SELECT 1 */; /*M! SELECT 2 */; /*+ x */ SELECT 3",
                        "/*!50000 SELECT 1 */",
                        "/*M! SELECT 2 */",
                        "SELECT 3"),
                List.of("DELIMITER //\nSELECT 1; SELECT 2//\ndelimiter ;\nSELECT 3;", "SELECT 1; SELECT 2", "SELECT 3"),
                List.of("DELIMITER $$\nSELECT '$$' $$\nSELECT 2$$", "SELECT '$$'", "SELECT 2"),
                List.of("SELECT 'delimiter //'\n; SELECT\ndelimiter", "SELECT 'delimiter //'", "SELECT\ndelimiter"),
                List.of("use shop\nSELECT 1; USE shop;\nUSE shop", "use shop", "SELECT 1", "USE shop", "USE shop"),
                List.of("SELECT 'open; SELECT 2", "SELECT 'open; SELECT 2"),
                List.of("SELECT 1 /* open; SELECT 2", "SELECT 1 /* open; SELECT 2"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void statementsEndWhereTheClientEndsThem(List<String> script) {
        assertThat(SqlScript.statements(script.get(0)))
                .extracting(SqlStatement::text)
                .containsExactlyElementsOf(script.subList(1, script.size()));
    }

    @Test
    void aStatementMayAskForALineForEachValue() {
        assertThat(SqlScript.statements("SELECT 1\\G SELECT '\\G' \\g SELECT 3"))
                .extracting(SqlStatement::isVertical)
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END",
                "CREATE OR REPLACE DEFINER=`a`@`b` PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSEIF b THEN SELECT 2; END IF; END",
                "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC BEGIN RETURN CASE a WHEN 1 THEN 2 END; END",
                "CREATE FUNCTION f(a INT) RETURNS INT BEGIN RETURN IF(a, REPEAT('x', 2), 1); END",
                "CREATE PROCEDURE p() BEGIN CASE x WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE; SELECT 1; END",
                "CREATE PROCEDURE p() BEGIN l: LOOP LEAVE l; END LOOP l; WHILE 1 DO SET @a = 1; END WHILE; SELECT 1; END",
                "CREATE PROCEDURE p() BEGIN REPEAT SET @a = 1; UNTIL 1 END REPEAT; SELECT 1; END",
                "CREATE PROCEDURE p() BEGIN DECLARE c CURSOR FOR SELECT 1; DECLARE EXIT HANDLER FOR NOT FOUND BEGIN END; SELECT 1; END",
                "CREATE PROCEDURE p() BEGIN FOR i IN 1..3 DO SELECT i; END FOR; SELECT 1; END",
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET NEW.a = 1; SET NEW.b = 2; END",
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF NEW.a THEN SET NEW.a = 1; END IF",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN SELECT 1; END",
                "CREATE PROCEDURE p() BEGIN DROP TABLE IF EXISTS t; START TRANSACTION; COMMIT; END",
                "BEGIN NOT ATOMIC SELECT 1; SELECT 2; END",
            })
    void bodiesStayWholeWithoutAnotherDelimiter(String routine) {
        assertThat(SqlScript.statements(routine + ";\nSELECT 'next';"))
                .extracting(SqlStatement::text)
                .containsExactly(routine, "SELECT 'next'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN; INSERT INTO t VALUES (1); COMMIT",
                "CREATE PROCEDURE p() SELECT 1; CALL p()",
                "CREATE TABLE event (begin INT); SELECT 1",
                "SELECT CASE 1 WHEN 1 THEN 2 END; SELECT IF(1, 2, 3)",
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.a = 1; SELECT 1",
            })
    void whatIsNoBodyEndsAtItsSemicolon(String script) {
        assertThat(SqlScript.statements(script)).hasSize(script.split(";").length);
    }

    @Test
    void aHugeTextIsReadInOneGo() {
        String text = "S;\n".repeat(85_000) + "/*".repeat(50_000) + "'".repeat(50_001) + "\\".repeat(100_000);
        assertThat(SqlScript.statements(text).size()).isEqualTo(85_001);
    }
}
