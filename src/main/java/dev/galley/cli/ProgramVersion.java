package dev.galley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build wrote. Stateless. */
final class ProgramVersion {
    private ProgramVersion() {}

    /** The name of the program and its version, as {@code --version} shows them. */
    static String line() {
        Properties properties = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("galley.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read galley.properties in the program's jar", e);
        }
        return "galley " + properties.getProperty("version");
    }
}
