package dev.galley.files;

import java.nio.file.Path;

/** Another build is writing to the same output folder. */
public final class OutputBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputBusyException(Path folder) {
        super("another build is writing to the output folder: " + folder + " (wait for it, or stop it)");
    }
}
