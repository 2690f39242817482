package dev.galley.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that are part of Galley. Stateless. */
final class Resource {
    private Resource() {}

    /** A file beside this class, or one of the class path when its name begins with {@code /}. */
    static byte[] bytes(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is missing in Galley");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of Galley", e);
        }
    }
}
