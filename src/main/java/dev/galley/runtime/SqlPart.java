package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One part of a program on its way, statement by statement. Used once, by one thread; its output may be read by all. */
final class SqlPart implements Callable<Ending> {
    /** Rows that the driver holds at a time. */
    private static final int FEW = 50;

    private final Program.Part part;
    private final int number;
    private final SqlLink link;
    private final String database;
    private final boolean isSession;
    private final SqlOutput output = new SqlOutput();

    /**
     * @param number which part of its program it is, from 0
     * @param database its name, which is another in each run and so is not shown
     */
    SqlPart(Program.Part part, int number, SqlLink link, String database) {
        this.part = part;
        this.number = number;
        this.link = link;
        this.database = database;
        this.isSession = MySqlProvider.SESSIONS.contains(part.language());
    }

    /** What it has printed so far. */
    String printed() {
        return output.text();
    }

    /**
     * Runs the statements, up to the first that fails; in a session, the failure is shown and the next one is run.
     *
     * @throws SQLException when the connection is lost
     */
    @Override
    public Ending call() throws SQLException {
        Optional<Ending> failure = Optional.empty();
        try {
            for (SqlStatement statement : SqlScript.statements(part.code())) {
                Optional<Ending> failed = run(statement);
                failure = failure.or(() -> failed);
                if (failed.isPresent() && !isSession) {
                    break;
                }
            }
        } catch (SqlOutput.Full e) {
            return new Ending.Stopped("prints more than 64 KB");
        }
        // A session shows its failures in its output, where the page expects them.
        boolean isFailure = !isSession || part.mayFail();
        return failure.filter(it -> isFailure).orElse(new Ending.Completed());
    }

    private Optional<Ending> run(SqlStatement statement) throws SQLException, SqlOutput.Full {
        try (Statement command = link.connection().createStatement()) {
            command.setEscapeProcessing(false);
            command.setFetchSize(FEW);
            printResults(command, statement);
            return Optional.empty();
        } catch (SQLException e) {
            if (isLoss(e)) {
                throw lost(e);
            }
            String message = shown(SqlErrors.message(e));
            if (isSession) {
                output.print("ERROR " + e.getErrorCode() + " (" + e.getSQLState() + "): " + message + "\n");
            }
            return Optional.of(SqlErrors.raised(e, message, statement, number));
        }
    }

    private SQLException lost(SQLException e) throws SqlOutput.Full {
        if (link.answer().length() > SqlOutput.MOST) {
            throw new SqlOutput.Full();
        }
        return e;
    }

    private static boolean isLoss(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || e.getErrorCode() == 1927;
    }

    private void printResults(Statement command, SqlStatement statement) throws SQLException, SqlOutput.Full {
        link.answer().forget();
        boolean isTable = command.execute(DatabaseNames.used(statement.text(), database));
        while (isTable || command.getLargeUpdateCount() >= 0) {
            if (isTable) {
                print(rows(command.getResultSet()), statement.isVertical(), command);
            } else if (isSession) {
                printOutcome(command, statement);
            }
            isTable = command.getMoreResults();
        }
    }

    private SqlTable rows(ResultSet rows) throws SQLException, SqlOutput.Full {
        try {
            SqlTable table = SqlRows.read(rows, this::shown);
            rows.close();
            return table;
        } catch (SqlOutput.Full e) {
            // To close them would be to read them to their end.
            link.abort();
            throw e;
        }
    }

    private void print(SqlTable table, boolean isVertical, Statement command) throws SQLException, SqlOutput.Full {
        output.print(isVertical ? table.vertical() : table.framed());
        if (isSession) {
            output.print(SqlSession.count(table.rows().size(), warnings(command)));
        }
    }

    private void printOutcome(Statement command, SqlStatement statement) throws SQLException, SqlOutput.Full {
        String remark = link.answer().remark();
        int warnings = warnings(command);
        output.print(SqlSession.outcome(statement.text(), command.getLargeUpdateCount(), warnings, remark));
    }

    private static int warnings(Statement command) throws SQLException {
        int count = 0;
        for (SQLWarning it = command.getWarnings(); it != null; it = it.getNextWarning()) {
            count++;
        }
        return count;
    }

    private String shown(String text) {
        return DatabaseNames.shown(text, database);
    }
}
