package dev.galley.build;

import dev.galley.config.RawHtml;
import dev.galley.config.SiteConfig;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.CompletedPage;
import dev.galley.page.SnippetAttribute;
import dev.galley.page.SnippetDefault;
import dev.galley.page.SnippetProof;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Parses a page and proves its code. Thread-safe. */
final class PageProver {
    private final MarkdownParser parser;
    private final SnippetCompleter completer;
    private final SnippetProver prover;
    private final RunProver runs;
    private final Function<SourcePath, Optional<Source>> files;
    /** What the page that a thread is at has read. */
    private final ThreadLocal<SortedMap<SourcePath, FileRead>> reads = ThreadLocal.withInitial(TreeMap::new);

    PageProver(SiteConfig config, SnippetProver prover, RunProver runs, Function<SourcePath, Optional<Source>> files) {
        this.parser = new MarkdownParser(config.rawHtml() == RawHtml.TRUSTED);
        this.completer = new SnippetCompleter(defaults(config), this::read);
        this.prover = prover;
        this.runs = runs;
        this.files = files;
    }

    private static List<SnippetDefault> defaults(SiteConfig config) {
        return config.snippets().defaults().stream()
                .map(it -> new SnippetDefault(
                        it.language(), new SnippetAttribute(it.name(), it.value(), it.span()), it.isOff()))
                .toList();
    }

    ProvenPage prove(Source source) {
        reads.get().clear();
        CompletedPage completed = completer.complete(parser.parse(source));
        List<SnippetProof> checked =
                completed.page().snippets().stream().map(prover::prove).toList();
        return new ProvenPage(
                completed,
                checked,
                runs.prove(completed, checked),
                List.copyOf(reads.get().values()));
    }

    /** Whether what was proven hangs on a run, or on what is known of one. */
    boolean isConcernedByRuns(ProvenPage page) {
        return runs.concerns(page.completed(), page.checked());
    }

    private Optional<Source> read(SourcePath path) {
        Optional<Source> source = files.apply(path);
        reads.get().put(path, FileRead.of(path, source));
        return source;
    }
}
