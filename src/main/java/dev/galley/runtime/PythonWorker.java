package dev.galley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One warm Python process that forks a process for each program. Both sides speak JSON, a line each way. Once a program
 * manages to kill or hang it, it is dead for good. Used by one thread at a time.
 */
final class PythonWorker implements Worker {
    /** For a slow start, and for what the worker does besides waiting for a program. Milliseconds. */
    private static final long PATIENCE = 30_000;

    private static final List<String> SCRIPTS =
            List.of("sandbox.py", "ending.py", "session.py", "django_app.py", "program.py", "worker.py");

    private final LineProcess process;
    private final EngineRuntime runtime;
    private final String lack;

    private PythonWorker(LineProcess process, List<String> ways, Preload preload) throws IOException {
        this.process = process;
        JsonNode hello = process.ask(PythonAnswers.hello(ways, preload), PATIENCE);
        this.runtime = PythonAnswers.runtime(hello);
        this.lack = hello.path("lack").asText();
    }

    /** A worker; empty when the command cannot be started or is no Python that can do this. */
    static Optional<PythonWorker> start(String command, List<String> ways, Preload preload) {
        LineProcess process;
        try {
            process = new LineProcess(builder(command).start());
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PythonWorker(process, ways, preload));
        } catch (IOException e) {
            process.close();
            return Optional.empty();
        }
    }

    private static ProcessBuilder builder(String command) {
        ProcessBuilder builder = new ProcessBuilder(command, "-s", "-B", "-c", script());
        Map<String, String> given = new TreeMap<>(builder.environment());
        // Programs can read what their worker was started with; secrets of the build must not be in it.
        builder.environment().clear();
        for (String name : List.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH")) {
            Optional.ofNullable(given.get(name))
                    .ifPresent(value -> builder.environment().put(name, value));
        }
        // Sets then have one order in every run.
        builder.environment().put("PYTHONHASHSEED", "0");
        builder.environment().put("PYTHONUTF8", "1");
        return builder.redirectError(Redirect.DISCARD);
    }

    private static String script() {
        StringBuilder script = new StringBuilder();
        SCRIPTS.forEach(name -> script.append(resource(name)).append('\n'));
        return script.toString();
    }

    private static String resource(String name) {
        try (InputStream in = PythonWorker.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of Galley", e);
        }
    }

    @Override
    public EngineRuntime runtime() {
        return runtime;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs a program; one that takes the worker with it counts as stopped. */
    @Override
    public EngineRun run(Program program) {
        return run(program, Optional.empty());
    }

    /** Runs a program whose tables are in a database, if it has one. */
    EngineRun run(Program program, Optional<SqlDatabase> database) {
        if (!lack.isEmpty()) {
            return PythonAnswers.notRun(program, lack);
        }
        long limit = PythonAnswers.extra(program)
                + program.parts().stream().mapToLong(Program.Part::timeout).sum();
        try {
            return PythonAnswers.run(process.ask(PythonAnswers.request(program, database), limit + PATIENCE));
        } catch (IOException e) {
            close();
            return new EngineRun(
                    List.of(new EngineRun.PartRun("", new Ending.Stopped("ends the process that watches it"))));
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
