package dev.galley.search;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the browser's engine in Node, which knows the same language. */
final class Node {
    private static final Path SCRIPTS = Path.of("src/test/js");

    private Node() {}

    /** Writes the index below {@code site}, as a build does. */
    static void write(SearchIndex index, Path site) {
        write(IndexTexts.files(index), site);
    }

    /** Writes the files of an index below {@code site}. */
    static void write(Map<String, String> files, Path site) {
        try {
            Path folder = Files.createDirectories(site.resolve("search"));
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a script of {@code src/test/js} prints. Skips the test where there is no Node, but not where CI is. */
    static String run(Path work, String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "node", "--unhandled-rejections=strict", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        Path out = work.resolve("node-output.txt");
        Path problems = work.resolve("node-problems.txt");
        try {
            Process process = start(command, out, problems);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(script + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(script + " failed: " + Files.readString(problems, StandardCharsets.UTF_8));
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Process start(List<String> command, Path out, Path problems) {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(problems.toFile())
                    .start();
        } catch (IOException e) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("Node is needed to test the search engine", e);
            }
            return abort("skipped: no `node` on this machine, the search engine's script was not tested");
        }
    }
}
