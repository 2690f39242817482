package dev.galley.cli;

import dev.galley.runtime.GraalPyInstallation.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fetches jars with Maven, which knows where from. Immutable.
 *
 * @param command Maven: a path, or a name on the path
 */
record MavenFetch(String command) {
    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";
    private static final long LONGEST_MINUTES = 30;
    private static final int LONGEST_COMPLAINT = 600;

    /**
     * Makes a folder of jars, whole or not at all.
     *
     * @param folder absolute; must not exist, or be empty
     * @throws CannotRunException when there is no Maven, or it does not find the jars, or the folder is in use
     */
    void fetch(List<Artifact> artifacts, Path folder) {
        try {
            Path parent = Files.createDirectories(folder.getParent());
            refuseFull(folder);
            Path beside = Files.createTempDirectory(parent, "." + folder.getFileName() + "-");
            try {
                Path jars = Files.createDirectory(beside.resolve("jars"));
                run(pom(artifacts, beside), jars, beside.resolve("log"));
                refuseIncomplete(artifacts, jars);
                Files.deleteIfExists(folder);
                Files.move(jars, folder);
            } finally {
                delete(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            if (files.iterator().hasNext()) {
                throw new CannotRunException(folder + " has something else in it; name another folder (--output)");
            }
        }
    }

    private static void refuseIncomplete(List<Artifact> artifacts, Path jars) {
        String missing = artifacts.stream()
                .map(Artifact::file)
                .filter(file -> !Files.isRegularFile(jars.resolve(file)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new CannotRunException("Maven did not bring " + missing);
        }
    }

    /** A project that has these jars and no others: what they depend on is in the list. */
    private static Path pom(List<Artifact> artifacts, Path folder) throws IOException {
        String dependencies = artifacts.stream().map(MavenFetch::dependency).collect(Collectors.joining());
        return Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>dev.galley</groupId>
                  <artifactId>fetched</artifactId>
                  <version>1</version>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(dependencies));
    }

    private static String dependency(Artifact artifact) {
        return """
                    <dependency>
                      <groupId>%s</groupId>
                      <artifactId>%s</artifactId>
                      <version>%s</version>
                      <exclusions>
                        <exclusion>
                          <groupId>*</groupId>
                          <artifactId>*</artifactId>
                        </exclusion>
                      </exclusions>
                    </dependency>
                """.formatted(artifact.group(), artifact.name(), artifact.version());
    }

    private void run(Path pom, Path jars, Path log) throws IOException {
        Process process = start(pom, jars, log);
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new CannotRunException(command + " did not end in " + LONGEST_MINUTES + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRunException("interrupted while " + command + " ran");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new CannotRunException(command + " cannot fetch: " + complaint(log));
        }
    }

    private Process start(Path pom, Path jars, Path log) {
        List<String> arguments = List.of(
                command, "-B", "-q", "-f", pom.toString(), GOAL, "-DoutputDirectory=" + jars, "-DincludeScope=runtime");
        try {
            return new ProcessBuilder(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new CannotRunException("no Maven here: " + command + "; install it, or name another one (--maven)");
        }
    }

    private static String complaint(Path log) throws IOException {
        String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
        return text.substring(0, Math.min(text.length(), LONGEST_COMPLAINT));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
