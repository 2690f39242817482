package dev.galley.cli;

import dev.galley.snippet.PythonIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A Python interpreter with what is installed for it. Immutable.
 *
 * @param command the interpreter: a path, or a name on the path
 */
record PythonEnvironment(String command) {
    /** Importing all of a large environment takes seconds; a package that waits for something waits for ever. */
    private static final long LONGEST_MINUTES = 10;

    private static final int LONGEST_COMPLAINT = 300;

    /**
     * The text of the index of its names.
     *
     * @param packages those besides the standard library, parted by commas; {@code *} for all
     * @throws CannotRunException when there is no such interpreter, or it fails
     */
    String index(String packages) {
        try {
            Path out = Files.createTempFile("galley-index-", ".txt");
            Path err = Files.createTempFile("galley-index-", ".err");
            try {
                run(packages, out, err);
                return Files.readString(out);
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what " + command + " writes: " + e.getMessage(), e);
        }
    }

    private void run(String packages, Path out, Path err) throws IOException {
        Process process = start(packages, out, err);
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new CannotRunException(
                        command + " did not end in " + LONGEST_MINUTES + " minutes; name fewer --packages");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("interrupted while " + command + " ran");
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new CannotRunException(command + " cannot index its packages: " + complaint(err));
        }
    }

    private Process start(String packages, Path out, Path err) {
        ProcessBuilder builder = new ProcessBuilder(List.of(command, "-B", "-c", script(), packages))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // Packages that go through sets while they are imported do so in the same order each time.
        // An installed setuptools else puts its own distutils in the place of the standard one.
        builder.environment().putAll(Map.of("PYTHONHASHSEED", "0", "SETUPTOOLS_USE_DISTUTILS", "stdlib"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotRunException("no such interpreter: " + command + " (option --python)");
        }
    }

    private static String complaint(Path err) throws IOException {
        try (InputStream in = Files.newInputStream(err)) {
            String text = new String(in.readNBytes(1 << 16), StandardCharsets.UTF_8).strip();
            return text.substring(Math.max(0, text.length() - LONGEST_COMPLAINT));
        }
    }

    private static String script() {
        try (InputStream in = PythonIndex.class.getResourceAsStream("python_index.py")) {
            if (in == null) {
                throw new AssertionError("the script is packed beside the index");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the packed script cannot be read", e);
        }
    }
}
