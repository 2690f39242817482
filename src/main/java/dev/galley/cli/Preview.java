package dev.galley.cli;

import dev.galley.build.Engine;
import dev.galley.build.LastSite;
import dev.galley.files.IncludeReader;
import dev.galley.files.PageFile;
import dev.galley.files.SourceReader;
import dev.galley.files.WriteResult;
import dev.galley.serve.LiveBuild;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site that is built into a folder of its own again and again, problems or not. As thread-safe as {@link LiveBuild} asks. */
final class Preview implements LiveBuild {
    private final BuildRun run;
    private final Engine engine;
    private final Terminal terminal;
    private final Path folder;
    private boolean isShown;
    private volatile Optional<Shown> shown = Optional.empty();

    /** The site that was built last. */
    private record Shown(SiteFolder folder, LastSite site) {
        Map<String, byte[]> render(PageFile page) {
            return site.render(page, new IncludeReader(folder.root())::read);
        }
    }

    /** @param engine renders single pages while a build may be under way */
    Preview(BuildRun run, Engine engine, Terminal terminal, Path folder) {
        this.run = run;
        this.engine = engine;
        this.terminal = terminal;
        this.folder = folder;
    }

    /** What cannot be built after a change is told of, and the last site is shown on. */
    @Override
    public boolean build() {
        try {
            buildOnce();
            isShown = true;
            return true;
        } catch (CannotRunException | UncheckedIOException e) {
            if (!isShown) {
                throw e;
            }
            terminal.err().println("galley: " + e.getMessage());
            return false;
        }
    }

    private void buildOnce() {
        long begin = System.nanoTime();
        Written written = run.build(site -> folder, built -> true);
        Built built = written.built();
        built.finished().site().ifPresent(site -> shown = Optional.of(new Shown(built.folder(), site)));
        WriteResult result = written.result().orElseThrow();
        new Report(built.folder(), terminal)
                .say(Terminal.count(result.written(), "file") + " changed, in "
                        + Terminal.seconds(System.nanoTime() - begin));
    }

    @Override
    public Map<String, byte[]> preview(Path source) {
        return shown.flatMap(last -> SourceReader.find(last.folder().content(), source)
                        .map(page -> engine.map(List.of(page), last::render).get(0)))
                .orElse(Map.of());
    }
}
