package dev.galley.files;

import java.io.UncheckedIOException;

/** What an earlier build left is damaged or gone, or there is no room to leave anything: do without. */
public final class CacheFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CacheFailedException(UncheckedIOException cause) {
        super(cause.getMessage(), cause);
    }
}
