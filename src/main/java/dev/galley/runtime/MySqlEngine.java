package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Runs SQL on a server: a database and a user for each program, a few programs at a time. A server that a program harms
 * is replaced. Thread-safe.
 */
final class MySqlEngine implements SnippetEngine {
    private final SqlServers servers;
    /** Programs share the server; one that lost it is tried again alone, to tell whose fault it was. */
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

    private boolean isStarted;
    private Optional<EngineRuntime> runtime = Optional.empty();

    MySqlEngine(SqlServers.Start start) {
        this.servers = new SqlServers(start);
    }

    @Override
    public synchronized Optional<EngineRuntime> runtime() {
        if (!isStarted) {
            isStarted = true;
            Optional<SqlServer> server = servers.take();
            runtime = server.map(it -> new EngineRuntime(it.product(), it.version(), it.gaps()));
            server.ifPresent(it -> servers.giveBack(it, false));
        }
        return runtime;
    }

    @Override
    public EngineRun run(Program program) {
        // Of databases with names that the page gives them there can be one at a time.
        boolean isShared = DatabaseNames.made(program).isEmpty();
        return attempt(program, isShared ? turns.readLock() : turns.writeLock())
                .or(() -> attempt(program, turns.writeLock()))
                .orElseGet(MySqlEngine::lost);
    }

    /** Empty when the server was lost. */
    private Optional<EngineRun> attempt(Program program, Lock turn) {
        turn.lock();
        try {
            Optional<SqlServer> server = servers.take();
            if (server.isEmpty()) {
                return Optional.of(notRun(program));
            }
            SqlRun run = new SqlRun(server.get(), program);
            run.run();
            servers.giveBack(server.get(), run.isSpent());
            return run.isLost() ? Optional.empty() : Optional.of(new EngineRun(run.parts()));
        } finally {
            turn.unlock();
        }
    }

    private static EngineRun notRun(Program program) {
        return new EngineRun(program.parts().stream()
                .map(part -> new EngineRun.PartRun("", new Ending.NotRun("finds no server any more")))
                .toList());
    }

    private static EngineRun lost() {
        return new EngineRun(List.of(new EngineRun.PartRun("", new Ending.Stopped("ends the server"))));
    }

    @Override
    public void close() {
        servers.close();
    }
}
