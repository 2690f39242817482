package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun.PartRun;
import dev.galley.run.Program;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program on its way through one server. Used once, by one thread. */
final class SqlRun {
    /** What the server gets to end a statement it was told to end. Milliseconds. */
    private static final long PATIENCE = 3000;

    private final SqlServer server;
    private final Program program;
    private final List<PartRun> parts = new ArrayList<>();
    private boolean isSpent;
    private boolean isLost = true;

    SqlRun(SqlServer server, Program program) {
        this.server = server;
        this.program = program;
    }

    /** How its parts ran. */
    List<PartRun> parts() {
        return parts;
    }

    /** Whether the server may not be as it was before. */
    boolean isSpent() {
        return isSpent;
    }

    /** Whether the server was gone before the program came to its end, by whatever fault. */
    boolean isLost() {
        return isLost;
    }

    void run() {
        try (SqlDatabase database = server.database()) {
            database.allow(server.isPrivate() ? DatabaseNames.made(program) : Set.of());
            try (SqlLink link = database.link()) {
                run(database, link);
                isLost = false;
            }
        } catch (SQLException e) {
            // Something stays behind, or nothing is there any more.
            isSpent = true;
        }
    }

    private void run(SqlDatabase database, SqlLink link) throws SQLException {
        boolean goesOn = true;
        for (int i = 0; i < program.parts().size() && goesOn; i++) {
            Program.Part part = program.parts().get(i);
            Optional<String> lacking = lacking(part);
            PartRun run = lacking.isPresent()
                    ? new PartRun("", new Ending.NotRun("needs " + lacking.get()))
                    : watched(new SqlPart(part, i, link, database.name()), part.timeout(), database);
            parts.add(run);
            boolean isForeseen = run.ending() instanceof Ending.Raised && part.mayFail();
            goesOn = run.ending() instanceof Ending.Completed || isForeseen;
        }
    }

    private Optional<String> lacking(Program.Part part) {
        return part.requirements().stream()
                .filter(it ->
                        Requirement.lack(it, server.product(), server.version()).isPresent())
                .findFirst();
    }

    private PartRun watched(SqlPart part, int timeout, SqlDatabase database) throws SQLException {
        FutureTask<Ending> task = new FutureTask<>(part);
        Thread thread = new Thread(task, "galley-mysql");
        thread.setDaemon(true);
        thread.start();
        Ending ending = ending(task, timeout);
        if (!(ending instanceof Ending.Completed || ending instanceof Ending.Raised)) {
            isSpent = true;
            stop(task, database);
        }
        return new PartRun(part.printed(), ending);
    }

    private Ending ending(FutureTask<Ending> task, int timeout) throws SQLException {
        try {
            return task.get(timeout, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Ending.TimedOut();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException lost && !server.isAlive()) {
                throw lost;
            }
            return new Ending.Stopped("ends its connection to the server");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while SQL ran", e);
        }
    }

    /** Politely first; a server that does not listen is ended itself. */
    private void stop(FutureTask<Ending> task, SqlDatabase database) {
        try {
            database.endConnections();
            task.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            // It has ended, as it was told to.
        } catch (SQLException | TimeoutException e) {
            server.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
