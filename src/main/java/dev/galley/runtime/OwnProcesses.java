package dev.galley.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What the user who builds runs besides programs. Stateless. */
final class OwnProcesses {
    private OwnProcesses() {}

    /** Limits that leave room for what the user runs already: older kernels count that, in whatever namespace. */
    static SandboxLimits added(SandboxLimits limits, SandboxWay way) {
        return way.isOtherUser() ? limits : limits.withProcesses(limits.processes() + threads());
    }

    private static int threads() {
        Optional<String> user = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(it -> it.info().user().equals(user))
                .mapToInt(OwnProcesses::threads)
                .sum();
    }

    private static int threads(ProcessHandle process) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            return (int) tasks.count();
        } catch (IOException | UncheckedIOException e) {
            // It ended meanwhile, or nothing tells.
            return 1;
        }
    }
}
