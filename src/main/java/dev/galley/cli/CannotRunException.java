package dev.galley.cli;

/** A run that cannot begin, or cannot go on, because of its command line, configuration or machine. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotRunException(String message) {
        super(message);
    }
}
