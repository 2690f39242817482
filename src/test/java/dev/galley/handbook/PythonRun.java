package dev.galley.handbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a Python program printed and how it ended; the exit code is empty when it ran out of time. */
record PythonRun(Optional<Integer> exitCode, String out, String err) {
    private static final long SECONDS = 20;

    static boolean isPossible() {
        try {
            Process process = new ProcessBuilder("python3", "--version").start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a program in a fresh process and an empty folder of its own. */
    static PythonRun of(String program, Path folder) {
        try {
            Path empty = Files.createDirectory(folder.resolve("empty"));
            Path out = folder.resolve("out");
            Path err = folder.resolve("err");
            // The program comes from standard input, so that the folder stays empty.
            ProcessBuilder python = new ProcessBuilder(List.of("python3", "-"))
                    .directory(empty.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            python.environment().put("PYTHONHASHSEED", "0");
            python.environment().put("PYTHONIOENCODING", "utf-8");
            Optional<Integer> code = exitCode(python.start(), program);
            return new PythonRun(code, Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Integer> exitCode(Process process, String program) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(program.getBytes(StandardCharsets.UTF_8));
        }
        try {
            boolean isOver = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return isOver ? Optional.of(process.exitValue()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The last line of the traceback that is not empty. */
    String lastError() {
        return err.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }
}
