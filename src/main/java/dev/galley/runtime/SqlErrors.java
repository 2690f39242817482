package dev.galley.runtime;

import dev.galley.run.Ending;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says of a statement it refuses. Stateless. */
final class SqlErrors {
    /** The number of an error, its name, and the number the other server has for the same. */
    private static final String NAMES = """
            1007 ER_DB_CREATE_EXISTS
            1044 ER_DBACCESS_DENIED_ERROR
            1046 ER_NO_DB_ERROR
            1048 ER_BAD_NULL_ERROR
            1049 ER_BAD_DB_ERROR
            1050 ER_TABLE_EXISTS_ERROR
            1051 ER_BAD_TABLE_ERROR
            1052 ER_NON_UNIQ_ERROR
            1054 ER_BAD_FIELD_ERROR
            1055 ER_WRONG_FIELD_WITH_GROUP
            1060 ER_DUP_FIELDNAME
            1061 ER_DUP_KEYNAME
            1062 ER_DUP_ENTRY
            1064 ER_PARSE_ERROR
            1072 ER_KEY_COLUMN_DOES_NOT_EXITS
            1091 ER_CANT_DROP_FIELD_OR_KEY
            1114 ER_RECORD_FILE_FULL
            1136 ER_WRONG_VALUE_COUNT_ON_ROW
            1142 ER_TABLEACCESS_DENIED_ERROR
            1146 ER_NO_SUCH_TABLE
            1205 ER_LOCK_WAIT_TIMEOUT
            1213 ER_LOCK_DEADLOCK
            1222 ER_WRONG_NUMBER_OF_COLUMNS_IN_SELECT
            1227 ER_SPECIFIC_ACCESS_DENIED_ERROR
            1242 ER_SUBQUERY_NO_1_ROW
            1264 ER_WARN_DATA_OUT_OF_RANGE
            1265 WARN_DATA_TRUNCATED
            1292 ER_TRUNCATED_WRONG_VALUE
            1305 ER_SP_DOES_NOT_EXIST
            1364 ER_NO_DEFAULT_FOR_FIELD
            1365 ER_DIVISION_BY_ZERO
            1366 ER_TRUNCATED_WRONG_VALUE_FOR_FIELD
            1406 ER_DATA_TOO_LONG
            1451 ER_ROW_IS_REFERENCED_2
            1452 ER_NO_REFERENCED_ROW_2
            1644 ER_SIGNAL_EXCEPTION
            1690 ER_DATA_OUT_OF_RANGE
            3819 ER_CHECK_CONSTRAINT_VIOLATED 4025
            4025 ER_CONSTRAINT_FAILED 3819
            """;

    private static final Map<String, List<String>> BY_NUMBER = byNumber();
    private static final Pattern CONNECTION = Pattern.compile("^\\(conn[=:]\\d+\\) ");
    private static final Pattern NEAR = Pattern.compile("(?s)near '(.*)' at line (\\d+)$");
    private static final Pattern AT_LINE = Pattern.compile("at line (\\d+)$");
    private static final Pattern UNKNOWN = Pattern.compile("^(?:Unknown column|Unknown table|Table) '(?:[^']*\\.)?([^'.]+)'");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_$]+|.");

    private SqlErrors() {}

    /** The message as the client shows it: the driver puts a number before it that is another in each run. */
    static String message(SQLException e) {
        return CONNECTION.matcher(String.valueOf(e.getMessage())).replaceFirst("");
    }

    /**
     * How a part ends by it.
     *
     * @param message as it is to be shown
     * @param part from 0
     */
    static Ending.Raised raised(SQLException e, String message, SqlStatement statement, int part) {
        String number = String.valueOf(e.getErrorCode());
        Set<String> names = new TreeSet<>(BY_NUMBER.getOrDefault(number, List.of()));
        names.add(number);
        if (e.getSQLState() != null) {
            names.add(e.getSQLState());
        }
        return new Ending.Raised(number, names, message, List.of(place(message, statement, part)));
    }

    private static Ending.Place place(String message, SqlStatement statement, int part) {
        Matcher near = NEAR.matcher(message);
        Matcher line = AT_LINE.matcher(message);
        if (near.find() && !near.group(1).isEmpty()) {
            int from = lineStart(statement.text(), Integer.parseInt(near.group(2)));
            return place(statement, statement.text().indexOf(near.group(1), from), part);
        }
        if (line.find()) {
            return new Ending.Place(part, statement.line() + Integer.parseInt(line.group(1)) - 1, 0, 0);
        }
        Matcher unknown = UNKNOWN.matcher(message);
        return place(statement, unknown.find() ? only(unknown.group(1), statement.text()) : 0, part);
    }

    /** Where a name stands that the statement has once; 0 when it has it more often. */
    private static int only(String name, String text) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])").matcher(text);
        int first = found.find() ? found.start() : 0;
        return found.find() ? 0 : first;
    }

    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    /** The token at an offset of the statement; its first for one that is not known. */
    private static Ending.Place place(SqlStatement statement, int offset, int part) {
        int at = Math.max(0, offset);
        String before = statement.text().substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = line == 0 ? statement.column() + at : at - before.lastIndexOf('\n');
        Matcher token = TOKEN.matcher(statement.text()).region(at, statement.text().length());
        return new Ending.Place(part, statement.line() + line, column, token.lookingAt() ? token.end() - at : 1);
    }

    private static Map<String, List<String>> byNumber() {
        Map<String, List<String>> names = new TreeMap<>();
        NAMES.lines().map(line -> List.of(line.split(" "))).forEach(line -> names.put(line.get(0), line));
        return Map.copyOf(names);
    }
}
