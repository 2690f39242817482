package dev.galley.search;

import dev.galley.build.ParallelEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Indexes an open index, or a number of synthetic pages, and says what it cost. Run by hand:
 * {@code IndexCommand <search-index.json | number of pages> <folder>}; {@code src/test/js/evaluate.js} searches the
 * folder.
 */
final class IndexCommand {
    private IndexCommand() {}

    public static void main(String... args) throws IOException {
        List<SearchDocument> documents = args[0].matches("\\d+")
                ? SyntheticPages.make(Integer.parseInt(args[0]))
                : OpenIndexReader.read(Files.readString(Path.of(args[0])));
        long wall = System.nanoTime();
        long cpu = cpu();
        SearchIndex index = index(documents);
        print("index", wall, cpu);
        wall = System.nanoTime();
        cpu = cpu();
        List<IndexFile> files = index.files();
        print("files", wall, cpu);
        wall = System.nanoTime();
        cpu = cpu();
        index.writeOpen(OutputStream.nullOutputStream());
        files.forEach(IndexFile::bytes);
        print("bytes of all files", wall, cpu);
        wall = System.nanoTime();
        cpu = cpu();
        documents.parallelStream().forEach(page -> index.related(page.url()));
        print("related pages", wall, cpu);
        printSizes(files, index);
        write(files, Path.of(args[1], "search"));
    }

    /** As a build does it: each thread gathers pages as long as there are any. */
    private static SearchIndex index(List<SearchDocument> documents) {
        try (ParallelEngine engine = new ParallelEngine(Runtime.getRuntime().availableProcessors())) {
            return engine.fold(documents, SearchIndex.indexing("en"));
        }
    }

    private static void print(String step, long wall, long cpu) {
        System.out.printf(
                "%s: %.1f s wall, %.1f s cpu, heap peak %d MB%n",
                step, (System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9, peak() >> 20);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static void printSizes(List<IndexFile> files, SearchIndex index) {
        System.out.printf("%d pages, %d terms, %d files%n", index.documentCount(), index.termCount(), files.size());
        Map<String, long[]> kinds = new TreeMap<>();
        files.forEach(file -> {
            long[] sums = kinds.computeIfAbsent(file.name().replaceFirst("\\d.*", ""), kind -> new long[3]);
            byte[] bytes = file.bytes();
            sums[0]++;
            sums[1] += bytes.length;
            sums[2] += compressed(bytes);
        });
        kinds.forEach((kind, sums) ->
                System.out.printf("  %-9s %5d files %,11d bytes %,10d compressed%n", kind, sums[0], sums[1], sums[2]));
    }

    private static int compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private static void write(List<IndexFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (IndexFile file : files) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
    }
}
