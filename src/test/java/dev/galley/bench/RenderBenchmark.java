package dev.galley.bench;

import dev.galley.config.SiteConfig;
import dev.galley.highlight.Highlighter;
import dev.galley.page.ParsedPage;
import dev.galley.page.SnippetProof;
import dev.galley.render.PageRenderer;
import dev.galley.site.PlacedPage;
import dev.galley.site.ProofList;
import dev.galley.site.Site;
import dev.galley.theme.SiteView;
import dev.galley.theme.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** What it costs to render a page of a site of a thousand; {@code -prof gc} tells its bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss16m"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderBenchmark {
    private static final int PAGES = 1000;

    private final List<PlacedPage> placed = placed();
    private final PageRenderer renderer =
            new PageRenderer(Theme.of(Map.of()), new SiteView("Bench", "", "en", null, Map.of()), Optional.empty());

    private static List<PlacedPage> placed() {
        List<ParsedPage> pages = new ParseBenchmark().pages();
        Site site = pages.stream().map(ParsedPage::summary).collect(Site.assembling(SiteConfig.DEFAULT, Set.of()));
        Highlighter highlighter = new Highlighter();
        return pages.stream()
                .map(page -> site.place(page, proofs(page, highlighter), ProofList.NONE, List.of()))
                .toList();
    }

    private static List<SnippetProof> proofs(ParsedPage page, Highlighter highlighter) {
        return page.snippets().stream()
                .map(it -> new SnippetProof(
                        SnippetProof.Status.CHECKED,
                        List.of(),
                        highlighter.highlight(it.language(), it.text()).html()))
                .toList();
    }

    /** Page after page, folder by folder. */
    @Benchmark
    @OperationsPerInvocation(PAGES)
    public void render(Blackhole hole) {
        for (PlacedPage page : placed) {
            hole.consume(renderer.render(page));
        }
    }
}
