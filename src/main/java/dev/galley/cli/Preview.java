package dev.galley.cli;

import dev.galley.files.WriteResult;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A site that is built into a folder of its own again and again, problems or not. Not thread-safe. */
final class Preview {
    private final BuildRun run;
    private final Terminal terminal;
    private final Path folder;
    private boolean isShown;

    Preview(BuildRun run, Terminal terminal, Path folder) {
        this.run = run;
        this.terminal = terminal;
        this.folder = folder;
    }

    /** Builds the site as it is now. What cannot be built after a change is told of, and the last site is shown on. */
    void build() {
        try {
            buildOnce();
            isShown = true;
        } catch (CannotRunException | UncheckedIOException e) {
            if (!isShown) {
                throw e;
            }
            terminal.err().println("galley: " + e.getMessage());
        }
    }

    private void buildOnce() {
        long begin = System.nanoTime();
        Written written = run.build(site -> folder, built -> true);
        WriteResult result = written.result().orElseThrow();
        new Report(written.built().folder(), terminal)
                .say(Terminal.count(result.written(), "file") + " changed, in "
                        + Terminal.seconds(System.nanoTime() - begin));
    }
}
