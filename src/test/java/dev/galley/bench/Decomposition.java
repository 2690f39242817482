package dev.galley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/**
 * Says what a build spends on which step, from a recording of JDK Flight Recorder. A sample belongs to the step whose code
 * is nearest to the top of its stack; code that steps share belongs to its caller. Not thread-safe.
 */
public final class Decomposition {
    private static final double MILLIS = 1e6;
    private static final double KILO = 1000;

    /** A step, and the beginnings of the names whose code it is, below {@code dev.galley}. */
    private record Step(String title, List<String> names) {
        private boolean owns(String name) {
            return names.stream().anyMatch(name::startsWith);
        }
    }

    /** Of two that own a name the earlier has it. */
    private static final List<Step> STEPS = List.of(
            new Step(
                    "find and read files",
                    List.of("files.TextReader", "files.SourceReader", "files.FolderWalk", "files.DecodedText")),
            new Step("check snippets", List.of("snippet.")),
            new Step("colour code", List.of("highlight.")),
            new Step("parse pages and render bodies", List.of("markdown.", "config.")),
            new Step("assemble: links, navigation, tags", List.of("site.")),
            new Step("index for search, related pages", List.of("search.", "build.AnalysedPages", "build.SiteSearch")),
            new Step("render pages", List.of("render.", "theme.", "build.RenderPrint")),
            new Step(
                    "store pages and state",
                    List.of(
                            "build.StoredPages",
                            "build.RecordCodec",
                            "build.Coder",
                            "build.ByteS",
                            "build.CacheState",
                            "files.Segment",
                            "files.SpillFile")),
            new Step("write files", List.of("files.", "build.SiteFiles")));

    private static final Step REST = new Step("the rest", List.of());

    private final Map<Step, Long> samples = new HashMap<>();
    private final Map<Step, Long> bytes = new HashMap<>();
    private double compiling;
    private double collecting;

    private Decomposition() {}

    /**
     * Prints a table in Markdown: {@code Decomposition RECORDING PAGES USER SYSTEM}, the times of the whole process in
     * seconds.
     */
    public static void main(String[] args) throws IOException {
        Decomposition all = new Decomposition();
        try (RecordingFile recording = new RecordingFile(Path.of(args[0]))) {
            while (recording.hasMoreEvents()) {
                all.add(recording.readEvent());
            }
        }
        all.print(Integer.parseInt(args[1]), Double.parseDouble(args[2]) * KILO, Double.parseDouble(args[3]) * KILO);
    }

    private void add(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> samples.merge(stepOf(event.getStackTrace()), 1L, Long::sum);
            case "jdk.ObjectAllocationSample" ->
                bytes.merge(stepOf(event.getStackTrace()), event.getLong("weight"), Long::sum);
            case "jdk.Compilation" -> compiling += event.getDuration().toNanos() / MILLIS;
            case "jdk.GCPhasePause" -> collecting += event.getDuration().toNanos() / MILLIS;
            default -> {
                // Of no interest here.
            }
        }
    }

    private static Step stepOf(@Nullable RecordedStackTrace stack) {
        return Stream.ofNullable(stack)
                .flatMap(it -> it.getFrames().stream())
                .map(Decomposition::own)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(REST);
    }

    private static Optional<Step> own(RecordedFrame frame) {
        String name = frame.getMethod().getType().getName();
        return name.startsWith("dev.galley.")
                ? STEPS.stream()
                        .filter(step -> step.owns(name.substring("dev.galley.".length())))
                        .findFirst()
                : Optional.empty();
    }

    /** The processor time that is neither the compiler's nor the collector's is shared out by samples. */
    private void print(int pages, double user, double system) {
        double java = user - compiling - collecting;
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("| Step | Processor time a page | Share | Allocated a page |");
        System.out.println("| --- | --- | --- | --- |");
        for (Step step : Stream.concat(STEPS.stream(), Stream.of(REST)).toList()) {
            row(step.title, java * samples.getOrDefault(step, 0L) / all, pages, user + system, bytes(step, pages));
        }
        row("compile (Java's own)", compiling, pages, user + system, "–");
        row("collect garbage", collecting, pages, user + system, "–");
        row("the system: files, memory", system, pages, user + system, "–");
        double total = bytes.values().stream().mapToLong(Long::longValue).sum() / KILO / pages;
        row("all", user + system, pages, user + system, "%.0f KB".formatted(total));
    }

    private String bytes(Step step, int pages) {
        return "%.0f KB".formatted(bytes.getOrDefault(step, 0L) / KILO / pages);
    }

    private static void row(String title, double millis, int pages, double all, String allocated) {
        System.out.printf("| %s | %.2f ms | %.0f %% | %s |%n", title, millis / pages, 100 * millis / all, allocated);
    }
}
