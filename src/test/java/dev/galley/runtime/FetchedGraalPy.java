package dev.galley.runtime;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** The jars of GraalPy as {@code mvn verify} lays them out for tests. */
final class FetchedGraalPy {
    static final GraalPyInstallation INSTALLATION = new GraalPyInstallation(
            Path.of(System.getProperty("galley.graalpy", "target/graalpy")).toAbsolutePath());

    private FetchedGraalPy() {}

    /** An engine that starts; skips the test where the jars are missing. */
    static GraalPyEngine engine() {
        assumeTrue(INSTALLATION.isComplete(), "no GraalPy here");
        return new GraalPyEngine(INSTALLATION);
    }
}
