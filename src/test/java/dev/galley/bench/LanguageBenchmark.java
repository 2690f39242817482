package dev.galley.bench;

import dev.galley.highlight.Highlighter;
import dev.galley.markdown.MarkdownParser;
import dev.galley.page.Snippet;
import dev.galley.snippet.SnippetCache;
import dev.galley.snippet.SnippetCompleter;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one short block costs by its language, coloured or checked; with {@code -prof gc} also in bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LanguageBenchmark.BLOCKS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LanguageBenchmark {
    static final int BLOCKS = 200;

    /** The language of the blocks. */
    @Param({"python", "sql", "json", "bash"})
    public String language = "python";

    private final Highlighter highlighter = new Highlighter();
    private final SnippetProver prover = new SnippetProver(SnippetOptions.standard(), (name, code) -> "");
    private List<Snippet> snippets = List.of();

    /** Makes blocks of which no two are alike. */
    @Setup
    public void fill() {
        Random random = new Random(1);
        String page = IntStream.range(0, BLOCKS)
                .mapToObj(i -> block(random))
                .collect(Collectors.joining("\n", "# Page\n\n", ""));
        Source source = new Source(SourcePath.content("page.md"), page);
        snippets = new SnippetCompleter(List.of(), path -> Optional.empty())
                .complete(new MarkdownParser(false).parse(source))
                .page()
                .snippets();
    }

    private String block(Random random) {
        return switch (language) {
            case "python" -> GeneratedCode.python(random);
            case "sql" -> GeneratedCode.sql(random);
            case "json" -> GeneratedCode.json(random);
            default -> GeneratedCode.bash(random);
        };
    }

    /** Colours each block. */
    @Benchmark
    public int colour() {
        return snippets.stream()
                .mapToInt(
                        it -> highlighter.highlight(language, it.shown()).html().length())
                .sum();
    }

    /** Checks each block, and looks for it among those known. */
    @Benchmark
    public int check() {
        SnippetProver forgetful = prover.with(SnippetCache.empty(""));
        return snippets.stream()
                .mapToInt(it -> forgetful.prove(it).diagnostics().size())
                .sum();
    }
}
