package dev.galley.cli;

import dev.galley.build.BuildResult;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SiteBuild;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.Asset;
import dev.galley.files.IncludeReader;
import dev.galley.files.ReadSources;
import dev.galley.files.ReadTemplates;
import dev.galley.files.SourceReader;
import dev.galley.files.TemplateReader;
import dev.galley.run.Proving;
import dev.galley.run.RunProver;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a site from its folder, once or again and again. Not thread-safe; close it to end its threads. */
final class BuildRun implements AutoCloseable {
    private final Optional<URI> address;
    private final Path start;
    private final Options options;
    private final Terminal terminal;
    private final ParallelEngine threads;
    private final SiteProver prover;
    private final SnippetRuns runs;

    BuildRun(Path start, Options options, Terminal terminal, Optional<Path> caches) {
        this(start, options, terminal, caches, Optional.empty(), Optional.empty());
    }

    /**
     * Sets up a run that differs from its configuration.
     *
     * @param caches this user's folder for what can be made again
     * @param proving what is done about code that should run
     * @param address where the site is shown
     */
    BuildRun(
            Path start,
            Options options,
            Terminal terminal,
            Optional<Path> caches,
            Optional<Proving> proving,
            Optional<URI> address) {
        this.address = address;
        this.start = start;
        this.options = options;
        this.terminal = terminal;
        this.prover = new SiteProver(caches, ProgramStamp.read());
        this.runs = new SnippetRuns(options, proving);
        this.threads = new ParallelEngine(jobs(options));
    }

    private static int jobs(Options options) {
        if (options.jobs == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (options.jobs < 1) {
            throw new CannotRunException(
                    "the number of threads must be at least 1: " + options.jobs + " (option --jobs)");
        }
        return options.jobs;
    }

    /**
     * Reads and builds the site as it is on disk now, and tells what was found.
     *
     * @throws CannotRunException when the folder of content does not exist, or the configuration has errors; they are
     *     printed before
     */
    Built build() {
        Built built = buildQuietly();
        tell(built);
        return built;
    }

    /**
     * Builds the site, lets pages show what their code prints, and tells what changed and what is left.
     *
     * @throws CannotRunException as {@link #build}, and when no code may be run
     */
    Built update() {
        runs.demandPermission();
        Built built = buildQuietly();
        Report report = new Report(built.folder(), terminal);
        int changed = new OutputUpdate(built.folder(), report::say).write(runs.changes());
        Built updated = changed > 0 ? buildQuietly() : built;
        tell(updated);
        report.say(Terminal.count(changed, "output") + " written anew");
        return updated;
    }

    private void tell(Built built) {
        Report report = new Report(built.folder(), terminal);
        report.print(built.diagnostics());
        report.printSummary(built);
        runs.remarks(options.verbose).forEach(report::say);
    }

    private Built buildQuietly() {
        SiteFolder folder = SiteFolder.read(start, options);
        if (!folder.isConfiguredWell()) {
            new Report(folder, terminal).print(folder.diagnostics());
            throw new CannotRunException("nothing was built: mend " + folder.configuration() + " first");
        }
        if (!Files.isDirectory(folder.content())) {
            throw new CannotRunException("no such folder: " + folder.content()
                    + "; make it and put a file index.md into it, or name another with --content or content_dir");
        }
        Report report = new Report(folder, terminal);
        report.sayMore("content " + folder.content() + ", templates " + folder.templates() + ", output "
                + folder.output() + ", " + Terminal.count(threads.jobs(), "thread"));
        long begin = System.nanoTime();
        ReadSources sources = SourceReader.read(folder.content());
        ReadTemplates templates = TemplateReader.read(folder.templates());
        long read = System.nanoTime();
        BuildResult result = build(folder, sources, templates);
        report.sayMore("read in " + Terminal.seconds(read - begin) + ", built in "
                + Terminal.seconds(System.nanoTime() - read));
        return new Built(folder, result, sources.assets(), diagnostics(folder, sources, templates, result));
    }

    private BuildResult build(SiteFolder folder, ReadSources sources, ReadTemplates templates) {
        RunProver runProver = runs.prover(folder);
        BuildResult result = build(folder, sources, templates, runProver);
        runs.keep(folder, runProver);
        prover.keep(folder).ifPresent(terminal.err()::println);
        return result;
    }

    private BuildResult build(SiteFolder folder, ReadSources sources, ReadTemplates templates, RunProver runProver) {
        Map<String, byte[]> own = new TreeMap<>();
        templates.files().forEach((path, bytes) -> own.put(path.value(), bytes));
        try (Progress progress = new Progress(threads, terminal)) {
            SiteConfig config = address.map(folder.config()::publishedAt).orElse(folder.config());
            IncludeReader files = new IncludeReader(folder.root());
            return new SiteBuild(progress, config, Theme.of(own), files::read, prover.read(folder), runProver)
                    .run(sources.pages(), assets(sources));
        }
    }

    private static Set<SourcePath> assets(ReadSources sources) {
        return sources.assets().stream().map(Asset::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Diagnostic> diagnostics(
            SiteFolder folder, ReadSources sources, ReadTemplates templates, BuildResult result) {
        Stream<Diagnostic> ofFiles = Stream.of(
                        sources.diagnostics(), templates.diagnostics(), runs.diagnostics(), prover.diagnostics())
                .flatMap(List::stream)
                .flatMap(diagnostic -> folder.config().atWantedLevel(diagnostic).stream());
        return Stream.of(folder.diagnostics().stream(), ofFiles, result.diagnostics().stream())
                .flatMap(all -> all)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        threads.close();
        runs.close();
    }
}
