package dev.galley.engine;

import dev.galley.build.BuildCache;
import dev.galley.build.BuildResult;
import dev.galley.build.BuildWork;
import dev.galley.build.FinishedBuild;
import dev.galley.build.SequentialEngine;
import dev.galley.build.SiteBuild;
import dev.galley.build.SiteOutput;
import dev.galley.config.SiteConfig;
import dev.galley.diagnostic.Severity;
import dev.galley.files.ByteStore;
import dev.galley.files.FoundSources;
import dev.galley.files.IncludeReader;
import dev.galley.files.OutputFile;
import dev.galley.files.SegmentStore;
import dev.galley.files.SiteWriter;
import dev.galley.files.SourceReader;
import dev.galley.files.TemplateReader;
import dev.galley.files.WriteResult;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetProver;
import dev.galley.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A site on the disk that is built again and again, each build with what the one before remembers. */
final class RememberedSite {
    private static final SnippetProver PROVER = new SnippetProver();
    /** As if the build came long after each edit, so that stamps are trusted. */
    private static final long LATER = 60_000;

    private final Path folder;
    private final SiteConfig config;

    /** @param folder with {@code content} and perhaps {@code templates} in it */
    RememberedSite(Path folder, SiteConfig config) {
        this.folder = folder;
        this.config = config;
    }

    /** What came of a build: what it found, what it did, what it wrote, if it wrote, and how many files it made. */
    record Outcome(BuildResult result, BuildWork work, boolean isUnchanged, Optional<WriteResult> written, int made) {}

    Path output() {
        return folder.resolve("output");
    }

    /** Builds with what is remembered; a site with errors does not take its place. */
    Outcome build() {
        return build(LATER);
    }

    /** Builds so soon after an edit that another one could not be told from it. */
    Outcome buildAtOnce() {
        return build(0);
    }

    private Outcome build(long later) {
        try (SegmentStore store = SegmentStore.open(folder.resolve("cache")).orElseThrow()) {
            BuildCache cache = BuildCache.in(store, "key", System.currentTimeMillis() + later);
            try (SiteWriter writer = SiteWriter.open(output(), cache.output())) {
                FoundSources sources = SourceReader.find(folder.resolve("content"));
                AtomicInteger made = new AtomicInteger();
                FinishedBuild finished = build(sources, cache, output(writer, made));
                boolean isGood =
                        finished.result().diagnostics().stream().noneMatch(it -> it.severity() == Severity.ERROR);
                Optional<WriteResult> written =
                        isGood && !finished.isUnchanged() ? Optional.of(commit(writer, sources)) : Optional.empty();
                finished.remember(written.map(it -> writer.written()));
                return new Outcome(finished.result(), finished.work(), finished.isUnchanged(), written, made.get());
            }
        }
    }

    /** Looks for problems and writes nothing. */
    BuildResult check() {
        try (SegmentStore store = SegmentStore.open(folder.resolve("cache")).orElseThrow()) {
            BuildCache cache = BuildCache.in(store, "key", System.currentTimeMillis() + LATER);
            FinishedBuild finished = build(SourceReader.find(folder.resolve("content")), cache, SiteOutput.NONE);
            finished.remember(Optional.empty());
            return finished.result();
        }
    }

    private static WriteResult commit(SiteWriter writer, FoundSources sources) {
        sources.assets().stream()
                .filter(asset -> !writer.has(asset.path().value()))
                .forEach(asset -> writer.put(asset.path().value(), OutputFile.copyOf(asset.file(), asset.stamp())));
        return writer.commit();
    }

    private FinishedBuild build(FoundSources sources, BuildCache cache, SiteOutput output) {
        Map<String, byte[]> own = new TreeMap<>();
        TemplateReader.read(folder.resolve("templates")).files().forEach((path, bytes) -> own.put(path.value(), bytes));
        return new SiteBuild(
                        new SequentialEngine(),
                        config,
                        Theme.of(own),
                        new IncludeReader(folder)::read,
                        PROVER,
                        RunProver.idle())
                .run(sources.pages(), sources.assets(), cache, output);
    }

    private static SiteOutput output(SiteWriter writer, AtomicInteger made) {
        return new SiteOutput() {
            @Override
            public void put(String name, byte[] bytes) {
                made.incrementAndGet();
                writer.put(name, OutputFile.of(bytes));
            }

            @Override
            public boolean keep(String name) {
                return writer.keep(name);
            }

            @Override
            public boolean keepAll() {
                return writer.keepAll();
            }

            @Override
            public InputStream before(String name) throws IOException {
                return writer.before(name);
            }

            @Override
            public boolean isAsLeft() {
                return writer.isAsLeft();
            }
        };
    }

    /** The files of a site that is built with nothing remembered, by name; and what was found. */
    Map<String, String> clean() {
        Map<String, String> files = new TreeMap<>();
        FoundSources sources = SourceReader.find(folder.resolve("content"));
        FinishedBuild finished = build(sources, BuildCache.none(ByteStore.inMemory()), new SiteOutput() {
            @Override
            public void put(String name, byte[] bytes) {
                files.put(name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
        sources.assets().forEach(asset -> files.putIfAbsent(asset.path().value(), text(asset.file())));
        files.put("the problems and counts", shown(finished.result()));
        return files;
    }

    /** The files of the output, by name. */
    Map<String, String> written(BuildResult result) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(output())) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .forEach(file -> files.put(output().relativize(file).toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("the problems and counts", shown(result));
        return files;
    }

    static String shown(BuildResult result) {
        return result.counts() + "\n" + result.diagnostics();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
