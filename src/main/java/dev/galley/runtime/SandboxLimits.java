package dev.galley.runtime;

/**
 * How much a program may use. Immutable.
 *
 * @param memory bytes that one process may write to
 * @param memoryOfAll bytes that all its processes may hold together
 * @param processes how many processes and threads it may have at once
 * @param files how many files a process may have open
 */
record SandboxLimits(long memory, long memoryOfAll, int processes, int files) {
    /** Bytes of one file. */
    static final long LARGEST_FILE = 1 << 20;
}
