package dev.galley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One warm Java process with GraalPy, and a fresh context in it for each program. Where a program cannot be stopped
 * politely, the process is ended with it. Used by one thread at a time.
 */
final class GraalPyWorker implements Worker {
    /** The first start of all unpacks Python's library. Milliseconds. */
    private static final long PATIENCE_AT_START = 120_000;
    /** For what the process does besides: a context to make and to close. Milliseconds. */
    private static final long PATIENCE = 12_000;

    private final LineProcess process;
    private final Path folder;
    private final EngineRuntime runtime;
    private boolean isSpent;

    private GraalPyWorker(LineProcess process, Path folder, EngineRuntime runtime) {
        this.process = process;
        this.folder = folder;
        this.runtime = runtime;
    }

    /** A worker; empty when GraalPy is not there or does not start. */
    static Optional<GraalPyWorker> start(GraalPyInstallation installation) {
        if (!installation.isComplete()) {
            return Optional.empty();
        }
        Path folder = temporary();
        try {
            LineProcess process = new LineProcess(
                    new GraalPyCommand(installation, folder).builder().start());
            Optional<EngineRuntime> runtime = runtime(process);
            if (runtime.isPresent()) {
                return Optional.of(new GraalPyWorker(process, folder, runtime.orElseThrow()));
            }
            process.close();
        } catch (IOException e) {
            // Not to be started: as if it were not there.
        }
        delete(folder);
        return Optional.empty();
    }

    private static Optional<EngineRuntime> runtime(LineProcess process) {
        try {
            JsonNode hello = process.ask(PythonAnswers.hello(List.of(), Preload.NOTHING), PATIENCE_AT_START);
            return hello.path("works").asBoolean()
                    ? Optional.of(
                            new EngineRuntime("GraalPy", hello.path("version").asText(), List.of()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public EngineRuntime runtime() {
        return runtime;
    }

    @Override
    public boolean isAlive() {
        return !isSpent && process.isAlive();
    }

    @Override
    public EngineRun run(Program program) {
        List<EngineRun.PartRun> runs = new ArrayList<>();
        List<Program.Part> parts = beforeSessions(program);
        boolean isOver = false;
        try {
            for (int i = 0; !isOver && i < parts.size(); i++) {
                JsonNode answer = ask(parts.get(i), i == parts.size() - 1);
                runs.add(PythonAnswers.part(answer));
                isOver = answer.path("isOver").asBoolean();
                isSpent = answer.path("isSpent").asBoolean();
            }
        } catch (IOException e) {
            isSpent = true;
            isOver = true;
            runs.add(new EngineRun.PartRun("", lost()));
        }
        if (isSpent) {
            close();
        }
        if (!isWhole(program, parts) && (!isOver || isCompleted(runs))) {
            runs.add(new EngineRun.PartRun(
                    "", new Ending.NotRun("needs an interpreter: the embedded one has no sessions")));
        }
        return new EngineRun(runs);
    }

    /** Showing a session as an interpreter does would need much of the library, which takes seconds to load here. */
    private static List<Program.Part> beforeSessions(Program program) {
        return program.parts().stream()
                .takeWhile(part -> !PythonProvider.SESSIONS.contains(part.language()))
                .toList();
    }

    private static boolean isWhole(Program program, List<Program.Part> parts) {
        return parts.size() == program.parts().size();
    }

    /** The last part that was to be run always ends its program, also when it came to its end. */
    private static boolean isCompleted(List<EngineRun.PartRun> runs) {
        return runs.isEmpty() || runs.get(runs.size() - 1).ending() instanceof Ending.Completed;
    }

    private JsonNode ask(Program.Part part, boolean isLast) throws IOException {
        return process.ask(
                PythonAnswers.request(part, isLast), part.timeout() * GraalPyLimits.SHARE_OF_CLOCK + PATIENCE);
    }

    private Ending lost() {
        return process.exitCode()
                .map(code -> code == GraalPyChild.SHORT_OF_MEMORY
                        ? PythonAnswers.stopped("heap")
                        : new Ending.Stopped("ends the process that runs it"))
                .orElse(new Ending.TimedOut());
    }

    @Override
    public void close() {
        isSpent = true;
        process.close();
        delete(folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("galley-graalpy-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary folder", e);
        }
    }

    /** What cannot be deleted is left: it is temporary, and holds nothing of programs. */
    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
