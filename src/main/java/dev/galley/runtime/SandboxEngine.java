package dev.galley.runtime;

import dev.galley.run.Ending;
import dev.galley.run.EngineRun;
import dev.galley.run.EngineRuntime;
import dev.galley.run.Program;
import dev.galley.run.SnippetEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs each program in a process of its own, shut in. Thread-safe. */
final class SandboxEngine implements SnippetEngine {
    private static final int MOST_AT_ONCE =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors()));

    private final Supplier<Optional<ProgramHost>> found;
    private final Supplier<Optional<SandboxWay>> way;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final AtomicInteger started = new AtomicInteger();
    private Optional<Thread> warming = Optional.empty();
    private boolean isLookedFor;
    private Optional<Opened> opened = Optional.empty();

    /** @param found looks for what programs run on; called once, and only when it is needed */
    SandboxEngine(Supplier<Optional<ProgramHost>> found) {
        this(found, Sandbox::way);
    }

    /** @param way how programs are shut in */
    SandboxEngine(Supplier<Optional<ProgramHost>> found, Supplier<Optional<SandboxWay>> way) {
        this.found = found;
        this.way = way;
    }

    private record Opened(ProgramHost host, Sandbox sandbox, EngineRuntime runtime) {}

    @Override
    public Optional<EngineRuntime> runtime() {
        return opened().map(Opened::runtime);
    }

    private synchronized Optional<Opened> opened() {
        if (!isLookedFor) {
            isLookedFor = true;
            opened = way.get().flatMap(it -> found.get().map(host -> open(it, host)));
        }
        return opened;
    }

    private static Opened open(SandboxWay way, ProgramHost host) {
        try {
            Sandbox sandbox = Sandbox.open(way, host.readable(), host.files());
            return new Opened(host, sandbox, new EngineRuntime(host.name(), host.version(), way.gaps()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the folder for temporary files", e);
        }
    }

    @Override
    public EngineRun run(Program program) {
        Opened on = opened().orElseThrow();
        List<Program.Part> parts = new ArrayList<>();
        for (Program.Part part : program.parts()) {
            Optional<String> lack = part.requirements().stream()
                    .flatMap(it -> on.host().lack(it).stream())
                    .findFirst();
            if (lack.isPresent()) {
                return and(run(on, parts), parts, new Ending.NotRun(lack.get()));
            }
            parts.add(part);
        }
        return run(on, parts);
    }

    /** What is known of a program whose next part is not run, if it would have come to it. */
    private static EngineRun and(EngineRun run, List<Program.Part> parts, Ending next) {
        List<EngineRun.PartRun> all = new ArrayList<>(run.parts());
        boolean comesToIt = all.size() == parts.size()
                && (all.isEmpty() || goesOn(all.get(all.size() - 1), parts.get(parts.size() - 1)));
        if (comesToIt) {
            all.add(new EngineRun.PartRun("", next));
        }
        return new EngineRun(all);
    }

    private static boolean goesOn(EngineRun.PartRun last, Program.Part part) {
        return last.ending() instanceof Ending.Completed || (part.mayFail() && last.ending() instanceof Ending.Raised);
    }

    private EngineRun run(Opened on, List<Program.Part> parts) {
        if (parts.isEmpty()) {
            return new EngineRun(List.of());
        }
        if (started.incrementAndGet() == 2) {
            warmUp(on);
        }
        free.acquireUninterruptibly();
        try {
            return watch(on, parts);
        } catch (IOException e) {
            return new EngineRun(List.of(new EngineRun.PartRun("", new Ending.NotRun("cannot be started"))));
        } finally {
            free.release();
        }
    }

    private synchronized void warmUp(Opened on) {
        Thread thread = new Thread(
                () -> {
                    try {
                        on.host().warmUp(on.sandbox());
                    } catch (IOException | UncheckedIOException e) {
                        // Closed meanwhile, or the machine is short of something: programs start slower then.
                    }
                },
                "galley-warm-up");
        thread.setDaemon(true);
        thread.start();
        warming = Optional.of(thread);
    }

    private static EngineRun watch(Opened on, List<Program.Part> parts) throws IOException {
        String token = Token.next();
        Program program = new Program(parts);
        long seconds = parts.stream().mapToLong(Program.Part::timeout).sum() / 1000;
        Function<SandboxPlaces, List<String>> command = places -> on.host().command(places, program, token);
        SandboxLimits limits = on.host().limits();
        SandboxProcess process = on.sandbox()
                .start(
                        command,
                        parts.stream().map(Program.Part::code).toList(),
                        limits,
                        // Several threads may use it at once; what counts is the time that passes.
                        4 * seconds + 20);
        EngineRun run = new PartWatch(process, parts, token, limits.memoryOfAll()).watch();
        List<EngineRun.PartRun> shown = new ArrayList<>();
        for (EngineRun.PartRun part : run.parts()) {
            shown.add(on.host().shown(part, shown.size()));
        }
        return new EngineRun(shown);
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(it -> it.sandbox().end());
        warming.ifPresent(SandboxEngine::join);
        opened.ifPresent(it -> it.sandbox().close());
        opened = Optional.empty();
    }

    private static void join(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
