package dev.galley.runtime;

import dev.galley.run.EngineProvider;
import dev.galley.run.SnippetEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the engine for SQL. Stateless. */
public final class MySqlProvider implements EngineProvider {
    /** What was typed into the client, and shows all it says. */
    static final Set<String> SESSIONS = Set.of("mysql-console", "mysql-session");

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> languages() {
        return Set.of("mysql", "sql", "mariadb", "mysql-console", "mysql-session");
    }

    @Override
    public Set<String> settings() {
        return Set.of("command", "url");
    }

    /**
     * {@inheritDoc} The settings are {@code command}, the server to start: a name on the path, or a path; or {@code url},
     * a server that runs.
     */
    @Override
    public SnippetEngine engine(Path folder, Map<String, String> settings) {
        String url = settings.getOrDefault("url", "");
        String command = settings.getOrDefault("command", "");
        boolean isPath = command.contains("/");
        String server = isPath ? folder.resolve(command).toAbsolutePath().toString() : command;
        return new MySqlEngine(url.isEmpty() ? () -> started(server) : () -> GivenServer.at(url));
    }

    private static SqlServer started(String command) throws IOException {
        Optional<MariaInstallation> installation = MariaInstallation.find(command);
        return MariaServer.start(installation.orElseThrow(() -> new IOException("no MariaDB server here")));
    }
}
