package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.Program;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A database for each program in another language that asks for one, on a private server that the first one starts.
 * Thread-safe; closing ends the server.
 */
final class ProgramDatabases implements AutoCloseable {
    private static final String NONE = "needs mariadb";
    /** What the name of a program's database, which nobody can guess, is shown as: the same in every run. */
    private static final String SHOWN_NAME = "test";

    private final SqlServers servers = new SqlServers(ProgramDatabases::started);

    private static SqlServer started() throws IOException {
        Optional<MariaInstallation> installation = MariaInstallation.find("");
        return MariaServer.start(installation.orElseThrow(() -> new IOException("no MariaDB server here")));
    }

    /** Runs a program with a database of its own. */
    EngineRun run(Program program, Function<SqlDatabase, EngineRun> running) {
        Optional<SqlServer> server = servers.take();
        return server.map(it -> run(it, program, running)).orElseGet(() -> PythonAnswers.notRun(program, NONE));
    }

    private EngineRun run(SqlServer server, Program program, Function<SqlDatabase, EngineRun> running) {
        boolean isSpent = true;
        EngineRun run = PythonAnswers.notRun(program, NONE);
        try (SqlDatabase database = server.database()) {
            run = shown(running.apply(database), database.name()).on(server.product() + " " + server.version());
            isSpent = !server.isAlive();
        } catch (SQLException e) {
            // What a program leaves behind that cannot be removed is the next one's on a server of its own.
            isSpent = true;
        } finally {
            servers.giveBack(server, isSpent);
        }
        return run;
    }

    private static EngineRun shown(EngineRun run, String name) {
        return run.with(run.parts().stream()
                .map(part -> new EngineRun.PartRun(part.output().replace(name, SHOWN_NAME), shown(part.ending(), name)))
                .toList());
    }

    private static Ending shown(Ending ending, String name) {
        if (!(ending instanceof Ending.Raised raised)) {
            return ending;
        }
        String message = raised.message().replace(name, SHOWN_NAME);
        return new Ending.Raised(raised.type(), raised.names(), message, raised.places());
    }

    @Override
    public void close() {
        servers.close();
    }
}
