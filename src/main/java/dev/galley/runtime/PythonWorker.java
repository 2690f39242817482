package dev.galley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One warm Python process that forks a process for each program. Both sides speak JSON, a line each way. Once a program
 * manages to kill or hang it, it is dead for good. Used by one thread at a time.
 */
final class PythonWorker implements AutoCloseable {
    /** For a slow start, and for what the worker does besides waiting for a program. Milliseconds. */
    private static final long PATIENCE = 30_000;

    private static final List<String> SCRIPTS =
            List.of("sandbox.py", "session.py", "django_app.py", "program.py", "worker.py");

    private final Process process;
    private final BufferedReader answers;
    private final EngineRuntime runtime;
    private final String lack;

    private PythonWorker(Process process, List<String> ways, Preload preload) throws IOException {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        JsonNode hello = ask(PythonAnswers.hello(ways, preload), PATIENCE);
        this.runtime = PythonAnswers.runtime(hello);
        this.lack = hello.path("lack").asText();
    }

    /** A worker; empty when the command cannot be started or is no Python that can do this. */
    static Optional<PythonWorker> start(String command, List<String> ways, Preload preload) {
        Process process;
        try {
            process = builder(command).start();
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PythonWorker(process, ways, preload));
        } catch (IOException e) {
            process.destroyForcibly();
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

    EngineRuntime runtime() {
        return runtime;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs a program; one that takes the worker with it counts as stopped. */
    EngineRun run(Program program, Optional<SqlDatabase> database) {
        if (!lack.isEmpty()) {
            return PythonAnswers.notRun(program, lack);
        }
        long limit = PythonAnswers.extra(program)
                + program.parts().stream().mapToLong(Program.Part::timeout).sum();
        try {
            return PythonAnswers.run(ask(PythonAnswers.request(program, database), limit + PATIENCE));
        } catch (IOException e) {
            close();
            return new EngineRun(
                    List.of(new EngineRun.PartRun("", new Ending.Stopped("ends the process that watches it"))));
        }
    }

    private JsonNode ask(byte[] request, long millis) throws IOException {
        OutputStream requests = process.getOutputStream();
        FutureTask<String> answer = new FutureTask<>(() -> {
            requests.write(request);
            requests.flush();
            return Optional.ofNullable(answers.readLine()).orElse("");
        });
        Thread thread = new Thread(answer, "galley-python");
        thread.setDaemon(true);
        thread.start();
        try {
            return PythonAnswers.parse(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer from Python", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Python ran", e);
        }
    }

    @Override
    public void close() {
        // The children first: once their parent is dead, nobody knows them any more.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
