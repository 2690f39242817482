package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.galley.run.Ending;
import dev.galley.run.Program;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of the words of a server. */
class SqlAnswersTest {
    @ParameterizedTest
    @CsvSource({
        "mariadb, true",
        "MariaDB>=10.6, true",
        "mariadb >= 10.11.18, true",
        "mariadb>=10.11.19, false",
        "mariadb==10.11, true",
        "mariadb!=10, false",
        "mariadb<11, true",
        "mariadb<=10.11, true",
        "mariadb>10.11, false",
        "mariadb<10.2, false",
        "mysql>=5, false",
        "mysql, false",
        "mariadb=10, false",
        "mariadb>=, false",
        "mariadb>=99999999999999, false",
    })
    void aRequirementIsComparedNumberByNumber(String requirement, boolean isMet) {
        assertThat(Requirement.lack(requirement, "MariaDB", "10.11.18").isEmpty())
                .isEqualTo(isMet);
    }

    @Test
    void aVersionIsTheNumbersItBeginsWith() {
        assertThat(ServerVersion.numbers("10.11.18-MariaDB-0+deb12u1")).isEqualTo("10.11.18");
        assertThat(ServerVersion.numbers("8.0.36")).isEqualTo("8.0.36");
        assertThat(ServerVersion.numbers("unknown")).isEqualTo("0");
    }

    @Test
    void theNumberOfTheConnectionIsNotShown() {
        assertThat(SqlErrors.message(new SQLException("(conn=41) Duplicate entry '(conn=1) ' for key 'a'")))
                .isEqualTo("Duplicate entry '(conn=1) ' for key 'a'");
    }

    @Test
    void anErrorOfSyntaxIsWhereTheServerStops() {
        SqlStatement statement = new SqlStatement("SELECT 1,\n  FROM t\nWHERE", 5, 7, false);
        assertThat(places("... syntax to use near 'FROM t\nWHERE' at line 2", statement))
                .containsExactly(new Ending.Place(3, 6, 3, 4));
        assertThat(places("... syntax to use near '' at line 3", statement))
                .containsExactly(new Ending.Place(3, 7, 0, 0));
    }

    @Test
    void aNameThatStandsTwiceIsNoPlace() {
        SqlStatement statement = new SqlStatement("SELECT x, x FROM t", 2, 3, false);
        assertThat(places("Unknown column 'x' in 'field list'", statement))
                .containsExactly(new Ending.Place(3, 2, 3, 6));
        assertThat(places("Unknown column 't' in 'field list'", statement))
                .containsExactly(new Ending.Place(3, 2, 20, 1));
    }

    private static List<Ending.Place> places(String message, SqlStatement statement) {
        return SqlErrors.raised(new SQLException(message, "42000", 1064), message, statement, 3)
                .places();
    }

    @Test
    void theRemarkStandsBehindFourNumbers() {
        assertThat(remark(answer(0, 1, 0, "Rows matched: 1")).remark()).isEqualTo("Rows matched: 1");
        assertThat(remark(answer(0, 1, 0, "")).remark()).isEmpty();
        assertThat(remark(answer(0xFF, 1, 0, "Rows matched: 1")).remark()).isEmpty();
        assertThat(new OkAnswer().remark()).isEmpty();
    }

    @Test
    void aBrokenAnswerHasNoRemark() {
        byte[] whole = answer(0, 1, 0, "Rows matched: 1");
        for (int length = 0; length < whole.length; length++) {
            OkAnswer answer = new OkAnswer();
            answer.append(whole, 0, length);
            assertThat(answer.remark()).isEmpty();
        }
        whole[11] = (byte) 250;
        assertThat(remark(whole).remark()).isEmpty();
        OkAnswer ended = new OkAnswer();
        ended.append(whole, 0, -1);
        assertThat(ended.length()).isZero();
    }

    private static OkAnswer remark(byte[] bytes) {
        OkAnswer answer = new OkAnswer();
        answer.append(bytes, 0, 3);
        answer.append(bytes, 3, bytes.length - 3);
        return answer;
    }

    /** The packet: its size in three bytes, its number, then kind, rows, identifier, status, warnings and remark. */
    private static byte[] answer(int kind, int rows, int identifier, String remark) {
        byte[] text = remark.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[12 + text.length];
        bytes[0] = (byte) (8 + text.length);
        bytes[3] = 1;
        bytes[4] = (byte) kind;
        bytes[5] = (byte) rows;
        bytes[6] = (byte) identifier;
        bytes[11] = (byte) text.length;
        System.arraycopy(text, 0, bytes, 12, text.length);
        return bytes;
    }

    @Test
    void databasesOfTheServerAreNobodysOwn() {
        List<Program.Part> parts = Stream.of(
                        "CREATE DATABASE shop; create schema if not exists `Blog`;",
                        "CREATE DATABASE mysql; CREATE OR REPLACE DATABASE Sys; CREATE DATABASE `a``b`; CREATE TABLE x (i INT)")
                .map(code -> Programs.part("sql", code, 1000))
                .toList();
        assertThat(DatabaseNames.made(new Program(parts))).containsExactly("Blog", "a", "shop");
    }
}
