package dev.galley.cli;

/** How a run ended, for scripts. */
final class ExitCode {
    /** No problem, or only warnings without {@code --strict}. */
    static final int CLEAN = 0;
    /** Problems in the content. */
    static final int PROBLEMS = 1;
    /** The command line or the configuration is wrong, or the machine cannot do it: a disk, a port. */
    static final int CANNOT_RUN = 2;
    /** A bug of Galley. */
    static final int BUG = 3;

    private ExitCode() {}
}
