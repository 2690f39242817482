package dev.galley.bench;

import dev.galley.markdown.MarkdownParser;
import dev.galley.page.ParsedPage;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to parse a page of 4.8 KB; {@code -prof gc} tells its bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ParseBenchmark {
    private static final int PAGES = 1000;

    private final MarkdownParser parser = new MarkdownParser(false);
    private final List<Source> sources = SiteGenerator.pages(PAGES).entrySet().stream()
            .map(page -> new Source(SourcePath.content(page.getKey()), page.getValue()))
            .toList();

    /** Page after page. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void parse(Blackhole hole) {
        for (Source source : sources) {
            hole.consume(parser.parse(source));
        }
    }

    /** The pages, for what is measured behind parsing. */
    List<ParsedPage> pages() {
        return sources.stream().map(parser::parse).toList();
    }
}
