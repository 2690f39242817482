package dev.galley.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a result as text. Stateless. */
final class SqlRows {
    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.FLOAT,
            Types.REAL,
            Types.DOUBLE,
            Types.DECIMAL,
            Types.NUMERIC,
            Types.NULL);
    private static final Set<Integer> BYTES =
            Set.of(Types.BIT, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

    private SqlRows() {}

    /**
     * All rows.
     *
     * @param shown how names and values are shown
     * @throws SqlOutput.Full when they are more than could be printed
     */
    static SqlTable read(ResultSet rows, UnaryOperator<String> shown) throws SQLException, SqlOutput.Full {
        ResultSetMetaData about = rows.getMetaData();
        List<SqlTable.Column> columns = columns(about, shown);
        List<List<Optional<String>>> table = new ArrayList<>();
        long size = 0;
        while (rows.next()) {
            List<Optional<String>> row = row(rows, about, shown);
            size += row.stream().mapToInt(value -> value.orElse("").length() + 3).sum();
            if (size > SqlOutput.MOST) {
                throw new SqlOutput.Full();
            }
            table.add(row);
        }
        return new SqlTable(columns, table);
    }

    private static List<SqlTable.Column> columns(ResultSetMetaData about, UnaryOperator<String> shown)
            throws SQLException {
        List<SqlTable.Column> columns = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            boolean mayBeNull = about.isNullable(i) != ResultSetMetaData.columnNoNulls;
            String name = shown.apply(about.getColumnLabel(i));
            columns.add(new SqlTable.Column(name, NUMBERS.contains(about.getColumnType(i)), mayBeNull));
        }
        return columns;
    }

    private static List<Optional<String>> row(ResultSet rows, ResultSetMetaData about, UnaryOperator<String> shown)
            throws SQLException {
        List<Optional<String>> row = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            boolean isBytes = BYTES.contains(about.getColumnType(i));
            String value = isBytes ? text(rows.getBytes(i)) : rows.getString(i);
            row.add(Optional.ofNullable(value).map(shown));
        }
        return row;
    }

    /** Bytes that are text as text, others as the number they are. */
    private static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
                return text;
            }
        } catch (CharacterCodingException e) {
            // It is no text.
        }
        return "0x" + HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
