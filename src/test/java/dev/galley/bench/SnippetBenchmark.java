package dev.galley.bench;

import dev.galley.highlight.Highlighter;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.CompletedPage;
import dev.galley.page.Snippet;
import dev.galley.page.SnippetProof;
import dev.galley.run.Engines;
import dev.galley.run.Ledger;
import dev.galley.run.Proving;
import dev.galley.run.RunProver;
import dev.galley.snippet.SnippetCache;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What 400 code blocks cost: checked and coloured cold and warm, remembered, run, and proven by the ledger. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SnippetBenchmark {
    private final List<CompletedPage> pages = pages();
    private final List<Snippet> snippets =
            pages.stream().flatMap(page -> page.page().snippets().stream()).toList();
    private final SnippetProver prover = prover();
    private SnippetCache remembered = SnippetCache.empty("");
    private Engines engines = Engines.NONE;
    private Ledger ledger = Ledger.EMPTY;

    private static SnippetProver prover() {
        Highlighter highlighter = new Highlighter();
        return new SnippetProver(
                SnippetOptions.standard(),
                (language, code) -> highlighter.highlight(language, code).html());
    }

    private static List<CompletedPage> pages() {
        MarkdownParser parser = new MarkdownParser(false);
        SnippetCompleter completer = new SnippetCompleter(List.of(), path -> Optional.empty());
        return SnippetSite.pages(400).entrySet().stream()
                .map(page -> completer.complete(
                        parser.parse(new Source(SourcePath.content(page.getKey()), page.getValue()))))
                .toList();
    }

    /** Fills what the benchmarks remember; runs all blocks once where Python is there. */
    @Setup(Level.Trial)
    public void fill() {
        SnippetCache first = SnippetCache.empty("");
        check(prover.with(first));
        remembered = first.next();
        engines = Engines.found(Path.of(""), Map.of(), List.of());
        RunProver runs = runs(Ledger.EMPTY, Proving.MISSING);
        prove(runs);
        ledger = runs.ledger();
    }

    /** Ends the engines. */
    @TearDown
    public void end() {
        engines.close();
    }

    /** Checking and colouring with warm parsers. */
    @Benchmark
    public int checkWarm() {
        return check(prover.with(SnippetCache.empty("")));
    }

    /** The same blocks once more. */
    @Benchmark
    public int checkRemembered() {
        return check(prover.with(remembered));
    }

    /** Checking and colouring with new parsers in a new Java. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(
            value = 3,
            jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public int checkCold(Cold cold) {
        return cold.snippets.stream()
                .mapToInt(snippet -> cold.prover.prove(snippet).diagnostics().size())
                .sum();
    }

    /** Blocks and a prover that nothing has been asked of. */
    @State(Scope.Benchmark)
    public static class Cold {
        private final SnippetProver prover = prover();
        private final List<Snippet> snippets = pages().stream()
                .flatMap(page -> page.page().snippets().stream())
                .toList();
    }

    /** Proving what the ledger knows. */
    @Benchmark
    public int proveByLedger() {
        return prove(runs(ledger, Proving.MISSING));
    }

    /** Running 200 programs of Python, one after another, on a warm engine. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public int runAll() {
        return prove(runs(Ledger.EMPTY, Proving.ALL));
    }

    private RunProver runs(Ledger known, Proving proving) {
        return new RunProver(engines, known, proving, "python"::equals);
    }

    private int check(SnippetProver by) {
        return snippets.stream()
                .mapToInt(snippet -> by.prove(snippet).diagnostics().size())
                .sum();
    }

    private int prove(RunProver runs) {
        return pages.stream()
                .mapToInt(page -> runs.prove(page, unproven(page)).size())
                .sum();
    }

    private static List<SnippetProof> unproven(CompletedPage page) {
        return page.page().snippets().stream()
                .map(snippet -> new SnippetProof(SnippetProof.Status.CHECKED, List.of(), ""))
                .toList();
    }
}
