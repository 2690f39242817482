package dev.galley.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
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
        SearchIndex index = documents.parallelStream().collect(SearchIndex.indexing("en"));
        Map<String, String> files = index.files();
        print("index and files", wall, cpu);
        cpu = cpu();
        wall = System.nanoTime();
        documents.parallelStream().forEach(page -> index.related(page.url()));
        print("related pages", wall, cpu);
        printSizes(files, index);
        write(files, Path.of(args[1], "search"));
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

    private static void printSizes(Map<String, String> files, SearchIndex index) {
        System.out.printf("%d pages, %d terms, %d files%n", index.documentCount(), index.termCount(), files.size());
        Map<String, long[]> kinds = new TreeMap<>();
        files.forEach((name, text) -> {
            long[] sums = kinds.computeIfAbsent(name.replaceFirst("\\d.*", ""), kind -> new long[3]);
            sums[0]++;
            sums[1] += text.getBytes(StandardCharsets.UTF_8).length;
            sums[2] += compressed(text);
        });
        kinds.forEach((kind, sums) ->
                System.out.printf("  %-9s %5d files %,11d bytes %,10d compressed%n", kind, sums[0], sums[1], sums[2]));
    }

    private static int compressed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }

    private static void write(Map<String, String> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
