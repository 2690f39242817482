package dev.galley.cli;

import dev.galley.diagnostic.Diagnostic;
import dev.galley.files.ReadText;
import dev.galley.files.TextReader;
import dev.galley.files.TextWriter;
import dev.galley.highlight.Highlighter;
import dev.galley.snippet.PythonIndex;
import dev.galley.snippet.ReadPythonIndex;
import dev.galley.snippet.SnippetCache;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Fingerprint;
import dev.galley.source.Root;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checker of a site's code, kept from build to build, since it is warm and remembers, until the site's index of Python
 * names changes. Not thread-safe.
 */
final class SiteProver {
    private final Highlighter highlighter = new Highlighter();
    private final Optional<Path> caches;
    private final Optional<String> program;
    private Optional<Source> read = Optional.empty();
    private Optional<SnippetProver> prover = Optional.empty();
    private SnippetCache cache = SnippetCache.empty("");
    private List<Diagnostic> diagnostics = List.of();

    /**
     * @param caches where to keep between runs what was checked, if anywhere
     * @param program what tells this program from others; empty when nothing is to be kept
     */
    SiteProver(Optional<Path> caches, Optional<String> program) {
        this.caches = caches;
        this.program = program;
    }

    /** The checker for a build of the site as it is configured now. */
    SnippetProver read(SiteFolder folder) {
        Optional<SourcePath> file = folder.config().snippets().pythonIndex().map(it -> new SourcePath(Root.SITE, it));
        Optional<ReadText> text = file.map(path -> TextReader.read(folder.fileOf(path), path));
        Optional<Source> source = text.flatMap(ReadText::source);
        if (!source.equals(read) || source.isEmpty()) {
            diagnostics = new ArrayList<>(text.map(ReadText::diagnostics).orElse(List.of()));
        }
        boolean isOther = prover.isEmpty() || !source.equals(read);
        read = source;
        cache = isOther ? readCache(folder) : cache;
        SnippetProver warm =
                isOther ? prover(source.map(this::options).orElse(SnippetOptions.standard())) : prover.orElseThrow();
        prover = Optional.of(warm);
        return warm.with(cache);
    }

    /** A checker that remembers nothing of earlier builds. */
    SnippetProver fresh(SiteFolder folder) {
        return read(folder).with(SnippetCache.empty(""));
    }

    /** The text of the site's index of Python names, if it has one. */
    Optional<String> indexRead() {
        return read.map(Source::text);
    }

    /** What is wrong with the site's index; then the one that comes with Galley is used. */
    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }

    private SnippetOptions options(Source source) {
        ReadPythonIndex index = PythonIndex.read(source);
        diagnostics.addAll(index.problems());
        return index.problems().isEmpty() ? SnippetOptions.standard().with(index.index()) : SnippetOptions.standard();
    }

    private SnippetProver prover(SnippetOptions options) {
        return new SnippetProver(
                options,
                (language, code) -> highlighter.highlight(language, code).html());
    }

    private SnippetCache readCache(SiteFolder folder) {
        String stamp = program.orElse("") + " "
                + read.map(source -> Fingerprint.of(source.text()).hex()).orElse("standard");
        return cacheFile(folder)
                .filter(Files::isRegularFile)
                .map(file -> SnippetCache.read(stamp, () -> bytes(file)))
                .orElseGet(() -> SnippetCache.empty(stamp));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            // It is only a cache.
            return new byte[0];
        }
    }

    private Optional<Path> cacheFile(SiteFolder folder) {
        String site = folder.content().toAbsolutePath().normalize().toString();
        return program.flatMap(known -> caches)
                .map(it -> it.resolve("checked").resolve(Fingerprint.of(site).brief() + ".bin"));
    }

    /**
     * Keeps for the next run what the last build checked, if it checked all pages: one that took pages over has not asked
     * for their blocks, and would forget them.
     *
     * @return what went wrong, for people; the next run then checks all again
     */
    Optional<String> keep(SiteFolder folder, boolean isWhole) {
        if (!isWhole) {
            return Optional.empty();
        }
        try {
            cacheFile(folder)
                    .filter(file -> cache.isChanged())
                    .ifPresent(file -> TextWriter.write(file, cache.bytes()));
            cache = cache.next();
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of("what was checked cannot be kept for the next run: " + e.getMessage());
        }
    }
}
