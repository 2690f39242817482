package dev.galley.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.galley.bench.SiteGenerator;
import dev.galley.build.BuildCache;
import dev.galley.build.FinishedBuild;
import dev.galley.build.SequentialEngine;
import dev.galley.build.SiteBuild;
import dev.galley.build.SiteOutput;
import dev.galley.config.SiteConfig;
import dev.galley.files.ByteStore;
import dev.galley.files.PageFile;
import dev.galley.highlight.Highlighter;
import dev.galley.snippet.SnippetOptions;
import dev.galley.snippet.SnippetProver;
import dev.galley.source.Source;
import dev.galley.source.SourcePath;
import dev.galley.theme.Theme;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What a build costs, in counts that no other work on the machine changes: a guard against steps that are done twice, and
 * against cost per page that grows with the site. Time is measured by the benchmarks.
 */
class BuildCostTest {
    /** Measured when this was written: see the performance page. Half as much again is a change to be looked at. */
    private static final long KILOBYTES_A_PAGE = 1_500;

    private static final SnippetProver PROVER = prover();

    private static SnippetProver prover() {
        Highlighter highlighter = new Highlighter();
        return new SnippetProver(
                SnippetOptions.standard(),
                (language, code) -> highlighter.highlight(language, code).html());
    }

    /** Counts what is made, and drops it. */
    private static final class CountingOutput implements SiteOutput {
        private int files;
        private long bytes;

        @Override
        public void put(String name, byte[] content) {
            files++;
            bytes += content.length;
        }
    }

    @Test
    void eachPageIsParsedAnalysedAndRenderedOnce() {
        CountingOutput output = new CountingOutput();

        FinishedBuild built = build(120, output);

        assertThat(built.work().parsed()).isEqualTo(120);
        assertThat(built.work().analysed()).isEqualTo(120);
        assertThat(built.work().rendered()).hasSize(120);
        assertThat(output.files).isGreaterThan(2 * 120);
    }

    @Test
    void theCostOfAPageDoesNotGrowWithTheSite() {
        build(100, new CountingOutput());
        CountingOutput few = new CountingOutput();
        CountingOutput many = new CountingOutput();

        long fewAllocated = allocated(200, few);
        long manyAllocated = allocated(600, many);

        double growth = (manyAllocated - fewAllocated) / 400.0 / (fewAllocated / 200.0);
        assertThat(growth)
                .as("bytes allocated for one more page, against those of a page before")
                .isBetween(0.5, 1.3);
        assertThat(manyAllocated / 600 / 1024).as("kilobytes allocated a page").isBetween(100L, KILOBYTES_A_PAGE);
        assertThat((many.bytes - few.bytes) / 400.0 / (few.bytes / 200.0))
                .as("bytes written for one more page, against those of a page before")
                .isBetween(0.7, 1.3);
    }

    private static long allocated(int pages, SiteOutput output) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long id = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(id);
        build(pages, output);
        return threads.getThreadAllocatedBytes(id) - before;
    }

    private static FinishedBuild build(int pages, SiteOutput output) {
        Map<String, String> texts = SiteGenerator.pages(pages);
        List<PageFile> files = texts.entrySet().stream()
                .map(page -> PageFile.of(new Source(SourcePath.content(page.getKey()), page.getValue())))
                .toList();
        return new SiteBuild(new SequentialEngine(), SiteConfig.DEFAULT, Theme.of(Map.of()), PROVER)
                .run(files, List.of(), BuildCache.none(ByteStore.inMemory()), output);
    }
}
