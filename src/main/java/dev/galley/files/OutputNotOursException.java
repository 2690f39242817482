package dev.galley.files;

import java.nio.file.Path;

/** The output folder holds files that Galley did not write, and would be lost. */
public final class OutputNotOursException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputNotOursException(Path folder) {
        super("the output folder holds files that Galley did not write: " + folder
                + " (empty it, or name another folder as `site_dir`)");
    }
}
