package dev.galley.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command that runs shut in, with all that it starts. Used by one thread, which has to live as
 * long as it does. */
final class SandboxProcess {
    private static final long PAGE = 4096;

    private final Process process;
    private final SandboxWay way;
    private final long user;
    private final Path folder;
    /** Also those whose parent has ended meanwhile: nothing leads to them any more. */
    private final Set<ProcessHandle> seen = new HashSet<>();

    /** @param folder what is deleted when it ends */
    SandboxProcess(Process process, SandboxWay way, long user, Path folder) {
        this.process = process;
        this.way = way;
        this.user = user;
        this.folder = folder;
    }

    /** What it writes to its standard output. */
    InputStream output() {
        return process.getInputStream();
    }

    /** What it writes to its standard error. */
    InputStream reports() {
        return process.getErrorStream();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends its first process, and with it all others where it has namespaces. Any thread may do it. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end. */
    void waitFor(long time, TimeUnit unit) {
        try {
            process.waitFor(time, unit);
        } catch (InterruptedException e) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes that it holds together with all that it started; 0 where nothing tells. */
    long memory() {
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            return descendants.peek(seen::add).mapToLong(SandboxProcess::memory).sum();
        }
    }

    private static long memory(ProcessHandle process) {
        try {
            String[] pages = Files.readString(Path.of("/proc", Long.toString(process.pid()), "statm"))
                    .split(" ", -1);
            return Long.parseLong(pages[1]) * PAGE;
        } catch (IOException | RuntimeException e) {
            // It ended meanwhile, or nothing tells.
            return 0;
        }
    }

    /**
     * Ends it and all that it started, and deletes its folder. What it printed can still be read, until {@link #close()}. Gives
     * its exit code, and 128 and a signal's number.
     */
    int end() {
        boolean ended = !process.isAlive();
        if (!way.isApart()) {
            endAll();
        }
        // Not by the process itself: that would close its outputs, and what nobody has read yet would be lost.
        process.toHandle().destroyForcibly();
        int code = code(ended);
        delete(folder);
        return code;
    }

    /** Closes its outputs, which something it left behind may hold open. */
    void close() {
        process.destroyForcibly();
    }

    private int code(boolean ended) {
        try {
            return process.waitFor(10, TimeUnit.SECONDS) && ended ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Without namespaces, ending the first one leaves the others. */
    private void endAll() {
        memory();
        if (way == SandboxWay.OTHER_USER) {
            run(SandboxCommand.killing(user));
        } else if (SandboxWay.isInstalled("setsid")) {
            run(List.of("sh", "-c", "kill -9 -- -" + process.pid()));
        }
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    /** Deletes a folder, also one that a program did not want to be deleted: without rights, or nested very deep. */
    static void delete(Path folder) {
        run(List.of("sh", "-c", "rm -rf \"$1\" || { chmod -R u+rwX \"$1\"; rm -rf \"$1\"; }", "sh", folder.toString()));
    }

    private static void run(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            if (!builder.start().waitFor(30, TimeUnit.SECONDS)) {
                throw new IOException("still runs: " + command);
            }
        } catch (IOException e) {
            // Left behind in the folder for temporary files; nothing of the site depends on it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
