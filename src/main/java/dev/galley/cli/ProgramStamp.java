package dev.galley.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Tells one build of Galley from another. Stateless. */
final class ProgramStamp {
    private ProgramStamp() {}

    /** What tells this program and this Java from others; empty when it runs from a folder of classes, which change. */
    static Optional<String> read() {
        try {
            CodeSource source = ProgramStamp.class.getProtectionDomain().getCodeSource();
            Path jar =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " "
                            + System.getProperty("java.vendor") + " " + System.getProperty("java.version"))
                    : Optional.empty();
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }
}
