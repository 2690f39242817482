package dev.galley.runtime;

import java.util.Locale;
import java.util.regex.Pattern;

/** What MySQL's client says between results. It always took no time at all, so that every run says the same. Stateless. */
final class SqlSession {
    private static final String TIME = " (0.00 sec)\n";
    private static final Pattern USE = Pattern.compile("(?i)use\\s.*");

    private SqlSession() {}

    /** The line below a table. */
    static String count(int rows, int warnings) {
        String set = rows == 0 ? "Empty set" : rows + (rows == 1 ? " row" : " rows") + " in set";
        return set + warned(warnings) + TIME + "\n";
    }

    /**
     * The lines about a statement that has no table.
     *
     * @param remark what the server says besides
     */
    static String outcome(String statement, long rows, int warnings, String remark) {
        if (USE.matcher(statement).matches()) {
            return "Database changed\n";
        }
        String affected = String.format(Locale.ROOT, "Query OK, %d %s affected", rows, rows == 1 ? "row" : "rows");
        return affected + warned(warnings) + TIME + (remark.isEmpty() ? "" : remark + "\n") + "\n";
    }

    private static String warned(int warnings) {
        return warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings");
    }
}
