package dev.galley.cli;

import dev.galley.build.BuildResult;
import dev.galley.build.FinishedBuild;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SiteBuild;
import dev.galley.build.SiteOutput;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.CacheFailedException;
import dev.galley.files.FoundSources;
import dev.galley.files.IncludeReader;
import dev.galley.files.OutputBusyException;
import dev.galley.files.OutputFile;
import dev.galley.files.OutputNotOursException;
import dev.galley.files.ReadTemplates;
import dev.galley.files.SiteComparison;
import dev.galley.files.SourceReader;
import dev.galley.files.TemplateReader;
import dev.galley.files.WriteResult;
import dev.galley.run.Proving;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Fingerprint;
import dev.galley.theme.Theme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Builds a site from its folder, once or again and again. Not thread-safe; close it to end its threads. */
final class BuildRun implements AutoCloseable {
    private final Optional<URI> address;
    private final Optional<Path> caches;
    private final Path start;
    private final Options options;
    private final Terminal terminal;
    private final ParallelEngine threads;
    private final SiteProver prover;
    private final SnippetRuns runs;
    /** A preview needs the site, also where there is nothing to do. */
    private boolean isSiteKnown;

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
        this.isSiteKnown = address.isEmpty();
        this.caches = ProgramStamp.read().flatMap(known -> caches);
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
     * Builds the site as it is on disk now, writes nothing, and tells what was found.
     *
     * @throws CannotRunException when the folder of content does not exist, or the configuration has errors; they are
     *     printed before
     */
    Built check() {
        Built built = run(Optional.empty(), it -> false).built();
        tell(built);
        return built;
    }

    /**
     * Builds the site as it is on disk now, and tells what was found. It takes the place of the last one only if it may be
     * published.
     *
     * @param output where the site of a folder goes
     * @param mayPublish whether what was built takes that place
     * @throws CannotRunException as {@link #check}, and when the output folder cannot be written to
     */
    Written build(Function<SiteFolder, Path> output, Predicate<Built> mayPublish) {
        Written written = run(Optional.of(output), mayPublish);
        tell(written.built());
        return written;
    }

    /**
     * Builds the site once more with nothing remembered, and compares that with what stands in the output folder.
     *
     * @return the names of the files that are not the same
     */
    Set<String> verify(Built built) {
        SiteFolder folder = built.folder();
        SiteComparison comparison = SiteComparison.with(folder.output());
        FoundSources sources = SourceReader.find(folder.content());
        try (SiteCache cache = SiteCache.open(Optional.empty(), "", 0);
                Progress progress = new Progress(threads, terminal)) {
            site(folder, progress, TemplateReader.read(folder.templates()), prover.fresh(folder), runs.prover(folder))
                    .run(sources.pages(), sources.assets(), cache.builds(), new SiteOutput() {
                        @Override
                        public void put(String name, byte[] bytes) {
                            comparison.put(name, OutputFile.of(bytes));
                        }
                    });
        }
        sources.assets().stream()
                .filter(asset -> !comparison.has(asset.path().value()))
                .forEach(asset -> comparison.put(asset.path().value(), OutputFile.copyOf(asset.file(), asset.stamp())));
        return comparison.differences();
    }

    private SiteBuild site(
            SiteFolder folder, Progress progress, ReadTemplates templates, SnippetProver checks, RunProver runProver) {
        SiteConfig config = address.map(folder.config()::publishedAt).orElse(folder.config());
        IncludeReader files = new IncludeReader(folder.root());
        return new SiteBuild(progress, config, Theme.of(own(templates)), files::read, checks, runProver);
    }

    /**
     * Builds the site, lets pages show what their code prints, and tells what changed and what is left.
     *
     * @throws CannotRunException as {@link #check}, and when no code may be run
     */
    Built update() {
        runs.demandPermission();
        Built built = run(Optional.empty(), it -> false).built();
        Report report = new Report(built.folder(), terminal);
        int changed = new OutputUpdate(built.folder(), report::say).write(runs.changes());
        Built updated = changed > 0 ? run(Optional.empty(), it -> false).built() : built;
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

    private Written run(Optional<Function<SiteFolder, Path>> output, Predicate<Built> mayPublish) {
        SiteFolder folder = SiteFolder.read(start, options);
        if (!folder.isConfiguredWell()) {
            new Report(folder, terminal).print(folder.diagnostics());
            throw new CannotRunException("nothing was built: mend " + folder.configuration() + " first");
        }
        if (!Files.isDirectory(folder.content())) {
            throw new CannotRunException("no such folder: " + folder.content()
                    + "; make it and put a file index.md into it, or name another with --content or content_dir");
        }
        new Report(folder, terminal)
                .sayMore("content " + folder.content() + ", templates " + folder.templates() + ", output "
                        + folder.output() + ", " + Terminal.count(threads.jobs(), "thread"));
        Optional<Path> place = output.map(it -> it.apply(folder));
        SnippetProver checks = prover.read(folder);
        Optional<Path> memory = caches.map(it -> new BuildMemory(it, folder, address).folder());
        try {
            return run(folder, checks, place, mayPublish, memory);
        } catch (CacheFailedException e) {
            terminal.err()
                    .println(
                            "galley: what earlier builds left cannot be used, so all is built anew: " + e.getMessage());
            return run(folder, checks, place, mayPublish, Optional.empty());
        }
    }

    private Written run(
            SiteFolder folder,
            SnippetProver checks,
            Optional<Path> place,
            Predicate<Built> mayPublish,
            Optional<Path> memory) {
        long began = System.nanoTime();
        long now = System.currentTimeMillis();
        // Looking at all files of a large site takes as long as reading what is known of it.
        Supplier<FoundSources> found = threads.begin(() -> SourceReader.find(folder.content()));
        ReadTemplates templates = TemplateReader.read(folder.templates());
        RunProver runProver = runs.prover(folder);
        try (SiteCache cache = SiteCache.open(memory, key(folder), now);
                Destination destination = destination(place, cache);
                Progress progress = new Progress(threads, terminal)) {
            FoundSources sources = found.get();
            FinishedBuild finished = site(folder, progress, templates, checks, runProver)
                    .run(sources.pages(), sources.assets(), cache.builds(), destination.output(isSiteKnown));
            isSiteKnown |= !finished.isUnchanged();
            runs.keep(folder, runProver);
            prover.keep(folder, finished.work().isWhole()).ifPresent(terminal.err()::println);
            Built built = new Built(folder, finished, diagnostics(folder, sources, templates, finished.result()));
            Optional<WriteResult> result = place.isPresent() && mayPublish.test(built)
                    ? write(finished, destination, sources)
                    : Optional.empty();
            cache.remember(finished, result.flatMap(it -> destination.written()))
                    .ifPresent(terminal.err()::println);
            new Report(folder, terminal).sayMore("built in " + Terminal.seconds(System.nanoTime() - began));
            return new Written(built, result);
        } catch (OutputNotOursException | OutputBusyException e) {
            throw new CannotRunException(String.valueOf(e.getMessage()));
        }
    }

    private static Destination destination(Optional<Path> place, SiteCache cache) {
        return place.map(it -> Destination.at(it, cache.builds().output())).orElseGet(Destination::none);
    }

    private static Optional<WriteResult> write(FinishedBuild finished, Destination destination, FoundSources sources) {
        return finished.isUnchanged() ? destination.unchanged() : destination.commit(sources.assets());
    }

    private static Map<String, byte[]> own(ReadTemplates templates) {
        Map<String, byte[]> own = new TreeMap<>();
        templates.files().forEach((path, bytes) -> own.put(path.value(), bytes));
        return own;
    }

    /** Stands for all that pages depend on beside their files and the theme. */
    private String key(SiteFolder folder) {
        return Fingerprint.of(String.join(
                        "\0",
                        ProgramStamp.read().orElse(""),
                        folder.text(),
                        prover.indexRead().orElse("standard"),
                        address.map(URI::toString).orElse(""),
                        String.valueOf(options.noRun),
                        runs.jarStamps(folder)))
                .hex();
    }

    private List<Diagnostic> diagnostics(
            SiteFolder folder, FoundSources sources, ReadTemplates templates, BuildResult result) {
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
