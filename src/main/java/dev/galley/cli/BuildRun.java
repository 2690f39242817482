package dev.galley.cli;

import dev.galley.build.BuildResult;
import dev.galley.build.ParallelEngine;
import dev.galley.build.SiteBuild;
import dev.galley.build.SiteOutput;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.Asset;
import dev.galley.files.FoundSources;
import dev.galley.files.IncludeReader;
import dev.galley.files.OutputBusyException;
import dev.galley.files.OutputFile;
import dev.galley.files.OutputNotOursException;
import dev.galley.files.ReadTemplates;
import dev.galley.files.SiteWriter;
import dev.galley.files.SourceReader;
import dev.galley.files.SpillFile;
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
import java.util.function.Function;
import java.util.function.Predicate;
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
    Built check() {
        Built built = buildQuietly(folder -> Optional.empty());
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
        try (Destination destination = new Destination(output)) {
            Built built = buildQuietly(destination::open);
            tell(built);
            return new Written(built, mayPublish.test(built) ? destination.commit() : Optional.empty());
        } catch (OutputNotOursException | OutputBusyException e) {
            throw new CannotRunException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Builds the site, lets pages show what their code prints, and tells what changed and what is left.
     *
     * @throws CannotRunException as {@link #check}, and when no code may be run
     */
    Built update() {
        runs.demandPermission();
        Built built = buildQuietly(folder -> Optional.empty());
        Report report = new Report(built.folder(), terminal);
        int changed = new OutputUpdate(built.folder(), report::say).write(runs.changes());
        Built updated = changed > 0 ? buildQuietly(folder -> Optional.empty()) : built;
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

    private Built buildQuietly(Function<SiteFolder, Optional<SiteWriter>> begin) {
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
        long began = System.nanoTime();
        Optional<SiteWriter> writer = begin.apply(folder);
        FoundSources sources = SourceReader.find(folder.content());
        ReadTemplates templates = TemplateReader.read(folder.templates());
        SiteOutput output = (name, bytes) -> writer.ifPresent(it -> it.put(name, OutputFile.of(bytes)));
        BuildResult result = build(folder, sources, templates, output);
        writer.ifPresent(it ->
                sources.assets().forEach(asset -> it.put(asset.path().value(), OutputFile.copyOf(asset.file()))));
        report.sayMore("built in " + Terminal.seconds(System.nanoTime() - began));
        return new Built(folder, result, diagnostics(folder, sources, templates, result));
    }

    private BuildResult build(SiteFolder folder, FoundSources sources, ReadTemplates templates, SiteOutput output) {
        RunProver runProver = runs.prover(folder);
        BuildResult result = build(folder, sources, templates, runProver, output);
        runs.keep(folder, runProver);
        prover.keep(folder).ifPresent(terminal.err()::println);
        return result;
    }

    private BuildResult build(
            SiteFolder folder, FoundSources sources, ReadTemplates templates, RunProver runProver, SiteOutput output) {
        Map<String, byte[]> own = new TreeMap<>();
        templates.files().forEach((path, bytes) -> own.put(path.value(), bytes));
        try (Progress progress = new Progress(threads, terminal);
                SpillFile spill = SpillFile.create()) {
            SiteConfig config = address.map(folder.config()::publishedAt).orElse(folder.config());
            IncludeReader files = new IncludeReader(folder.root());
            return new SiteBuild(progress, config, Theme.of(own), files::read, prover.read(folder), runProver)
                    .run(sources.pages(), assets(sources), new SpilledPages(spill), output);
        }
    }

    private static Set<SourcePath> assets(FoundSources sources) {
        return sources.assets().stream().map(Asset::path).collect(Collectors.toCollection(TreeSet::new));
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
