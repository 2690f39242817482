package dev.galley.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that answers each line of JSON with another one. Used by one thread at a time. */
final class LineProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    LineProcess(Process process) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Asks and waits.
     *
     * @throws IOException when it ends or gives no answer in time; it is of no use any more then
     */
    JsonNode ask(byte[] request, long millis) throws IOException {
        OutputStream requests = process.getOutputStream();
        FutureTask<String> answer = new FutureTask<>(() -> {
            requests.write(request);
            requests.flush();
            return Optional.ofNullable(answers.readLine()).orElse("");
        });
        Thread thread = new Thread(answer, "galley-engine");
        thread.setDaemon(true);
        thread.start();
        try {
            return PythonAnswers.parse(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer from an engine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an engine ran", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How it ended; empty while it has not. */
    Optional<Integer> exitCode() {
        return isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    @Override
    public void close() {
        // The children first: once their parent is dead, nobody knows them any more.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
