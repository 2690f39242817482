package dev.galley.runtime;

/**
 * How much a program may use. Immutable.
 *
 * @param memory bytes that one process may write to
 * @param memoryOfAll bytes that all its processes may hold together
 * @param processes how many processes and threads it may have at once
 * @param files how many files a process may have open
 * @param file bytes of one file
 */
record SandboxLimits(long memory, long memoryOfAll, int processes, int files, long file) {
    SandboxLimits withProcesses(int most) {
        return new SandboxLimits(memory, memoryOfAll, most, files, file);
    }
}
