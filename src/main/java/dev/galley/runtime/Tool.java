package dev.galley.runtime;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of the machine. Stateless. */
final class Tool {
    private Tool() {}

    /**
     * The file of a command: a name on the path, or a path.
     *
     * @param folder where relative paths start
     */
    static Optional<Path> found(Path folder, String command) {
        boolean isPath = command.contains("/") || command.contains("\\");
        List<Path> places = new ArrayList<>();
        if (isPath) {
            places.add(folder.resolve(command));
        } else {
            SandboxWay.searched().forEach(it -> places.add(it.resolve(command)));
        }
        return places.stream()
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::real);
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    /** What a trusted command prints within some time; empty when it fails. It is told nothing of the environment. */
    static Optional<String> ask(List<String> command, int seconds) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
            builder.environment().clear();
            builder.environment().put("PATH", SandboxCommand.PATH);
            builder.environment().put("LANG", "C.UTF-8");
            Path answer = Files.createTempFile("galley-", ".txt");
            try {
                Process process = builder.redirectOutput(answer.toFile()).start();
                process.getOutputStream().close();
                boolean isDone = process.waitFor(seconds, TimeUnit.SECONDS);
                process.destroyForcibly();
                return isDone && process.exitValue() == 0
                        ? Optional.of(new String(Files.readAllBytes(answer), StandardCharsets.UTF_8))
                        : Optional.empty();
            } finally {
                Files.delete(answer);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
