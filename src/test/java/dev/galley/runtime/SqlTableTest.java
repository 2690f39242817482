package dev.galley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlTableTest {
    private static final SqlTable.Column ID = new SqlTable.Column("id", true, false);
    private static final SqlTable.Column NAME = new SqlTable.Column("name", false, true);

    private static List<Optional<String>> row(String... values) {
        return Arrays.stream(values)
                .map(value -> value.equals("NULL") ? Optional.<String>empty() : Optional.of(value))
                .toList();
    }

    @Test
    void numbersStandAtTheRight() {
        SqlTable table = new SqlTable(List.of(ID, NAME), List.of(row("1", "Ann"), row("10", "NULL")));
        assertThat(table.framed()).isEqualTo("""
                +----+------+
                | id | name |
                +----+------+
                |  1 | Ann  |
                | 10 | NULL |
                +----+------+
                """);
    }

    @Test
    void aColumnThatMayBeNullHasRoomForIt() {
        SqlTable.Column a = new SqlTable.Column("a", true, true);
        assertThat(new SqlTable(List.of(a), List.of(row("1"))).framed()).contains("|    1 |");
    }

    @Test
    void noRowsAreNoTable() {
        SqlTable table = new SqlTable(List.of(ID), List.of());
        assertThat(table.framed()).isEmpty();
        assertThat(table.vertical()).isEmpty();
    }

    @Test
    void wideSignsTakeTwoCellsOfAColumnMeasuredInBytes() {
        SqlTable table = new SqlTable(List.of(NAME), List.of(row("日本"), row("é"), row("😀")));
        assertThat(table.framed()).isEqualTo("""
                +--------+
                | name   |
                +--------+
                | 日本   |
                | é      |
                | 😀      |
                +--------+
                """);
    }

    @Test
    void aLineForEachValueHasItsColumnBefore() {
        SqlTable table = new SqlTable(List.of(ID, NAME), List.of(row("1", "Ann"), row("2", "NULL")));
        assertThat(table.vertical()).isEqualTo("""
                *************************** 1. row ***************************
                  id: 1
                name: Ann
                *************************** 2. row ***************************
                  id: 2
                name: NULL
                """);
    }
}
