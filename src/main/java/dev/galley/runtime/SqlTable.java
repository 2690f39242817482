package dev.galley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows as MySQL's client shows them. It measures columns in bytes and fills them up in the cells of a terminal, and so
 * does this: a column of other than ASCII text is wider than it had to be. Immutable.
 *
 * @param rows in each a value for each column; empty for NULL
 */
record SqlTable(List<Column> columns, List<List<Optional<String>>> rows) {
    private static final String NULL = "NULL";

    SqlTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of a result.
     *
     * @param isNumber whether its values stand at the right
     * @param mayBeNull as the server says, which leaves room for the word
     */
    record Column(String name, boolean isNumber, boolean mayBeNull) {}

    /** The table in a frame; nothing when it has no rows. */
    String framed() {
        if (rows.isEmpty()) {
            return "";
        }
        List<Integer> widths = widths();
        String rule = rule(widths);
        StringBuilder text = new StringBuilder(rule);
        List<Optional<String>> names =
                columns.stream().map(column -> Optional.of(column.name())).toList();
        line(text, names, widths, false);
        text.append(rule);
        rows.forEach(row -> line(text, row, widths, true));
        return text.append(rule).toString();
    }

    /** Each value on a line of its own, behind the name of its column. */
    String vertical() {
        int width = columns.stream().mapToInt(column -> bytes(column.name())).max().orElse(0);
        StringBuilder text = new StringBuilder();
        String stars = "*".repeat(27);
        for (int i = 0; i < rows.size(); i++) {
            text.append(stars + " " + (i + 1) + ". row " + stars + "\n");
            for (int j = 0; j < columns.size(); j++) {
                String name = columns.get(j).name();
                text.append(" ".repeat(width - bytes(name))).append(name).append(": ");
                text.append(rows.get(i).get(j).orElse(NULL)).append('\n');
            }
        }
        return text.toString();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            int name = bytes(columns.get(i).name());
            int widest = rows.stream()
                    .mapToInt(row -> row.get(column).map(SqlTable::bytes).orElse(0))
                    .max()
                    .orElse(0);
            int least = columns.get(i).mayBeNull() ? NULL.length() : 0;
            widths.add(Math.max(least, Math.max(name, widest)));
        }
        return widths;
    }

    private static String rule(List<Integer> widths) {
        StringBuilder rule = new StringBuilder("+");
        widths.forEach(width -> rule.append("-".repeat(width + 2)).append('+'));
        return rule.append('\n').toString();
    }

    private void line(StringBuilder text, List<Optional<String>> values, List<Integer> widths, boolean hasNumbers) {
        text.append('|');
        for (int i = 0; i < values.size(); i++) {
            // An end of the string in the middle of a table would end more than it.
            String value = values.get(i).orElse(NULL).replace('\0', ' ');
            String blanks = " ".repeat(Math.max(0, widths.get(i) - TerminalCells.count(value)));
            boolean isRight = hasNumbers && columns.get(i).isNumber();
            text.append(' ').append(isRight ? blanks + value : value + blanks).append(" |");
        }
        text.append('\n');
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
