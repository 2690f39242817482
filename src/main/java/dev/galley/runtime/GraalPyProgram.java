package dev.galley.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.jspecify.annotations.Nullable;

/**
 * One program in a context of GraalPy that is its own and that reaches nothing but memory: its parts share the context.
 * Runs in the child. Used by one thread at a time.
 */
final class GraalPyProgram {
    /** Some thousand calls deep; Python's own limit of recursion is not one of GraalPy. Bytes. */
    private static final long STACK = 16L << 20;

    private static final long LOOK_MILLIS = 20;
    private static final long CANCEL_MILLIS = 3000;

    private final PartOutput output = new PartOutput();
    private final MemoryFiles files;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(this::thread);
    private volatile @Nullable Thread runner;
    private final Context context;
    private final Value execute;

    /**
     * @param script what runs the parts: defines {@code execute}
     * @param library where GraalPy unpacks Python's library
     */
    GraalPyProgram(Engine engine, Source script, Path library)
            throws IOException, InterruptedException, ExecutionException {
        files = new MemoryFiles(library);
        context = context(engine);
        execute = thread.submit(() -> {
                    context.eval(script);
                    return context.getBindings("python").getMember("execute");
                })
                .get();
    }

    private Context context(Engine engine) {
        IOAccess access = IOAccess.newBuilder()
                .fileSystem(files)
                .allowHostSocketAccess(false)
                .build();
        return Context.newBuilder("python")
                .engine(engine)
                .allowIO(access)
                .allowNativeAccess(false)
                .allowCreateProcess(false)
                .allowCreateThread(true)
                .allowEnvironmentAccess(EnvironmentAccess.NONE)
                .allowHostAccess(HostAccess.NONE)
                .allowHostClassLoading(false)
                .allowHostClassLookup(name -> false)
                .allowPolyglotAccess(PolyglotAccess.NONE)
                .allowInnerContextOptions(false)
                .timeZone(ZoneOffset.UTC)
                .in(InputStream.nullInputStream())
                .out(output)
                .err(OutputStream.nullOutputStream())
                .build();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "program", STACK);
        thread.setDaemon(true);
        runner = thread;
        return thread;
    }

    /**
     * Runs a part.
     *
     * @param mayFail whether the page expects that it may end with an exception
     * @return how it ended, and what it printed, as an answer has it
     */
    Map<String, Object> run(String code, List<String> requirements, boolean mayFail, long millis)
            throws InterruptedException {
        CompletableFuture<Map<String, Object>> ended = new CompletableFuture<>();
        output.begin(() -> ended.complete(GraalPyEndings.stopped("output")));
        String needs = String.join("\n", requirements);
        thread.execute(() -> ended.complete(evaluated(code, needs, mayFail)));
        Map<String, Object> ending = awaited(ended, millis);
        ending.put("out", output.text());
        return ending;
    }

    private Map<String, Object> evaluated(String code, String requirements, boolean mayFail) {
        try {
            return GraalPyEndings.of(execute.execute(code, requirements, mayFail));
        } catch (PolyglotException e) {
            return GraalPyEndings.of(e);
        } catch (IllegalStateException e) {
            // Its context was closed meanwhile; somebody else knows why.
            return GraalPyEndings.stopped("time");
        }
    }

    private Map<String, Object> awaited(CompletableFuture<Map<String, Object>> ended, long millis)
            throws InterruptedException {
        GraalPyLimits limits = new GraalPyLimits(Objects.requireNonNull(runner), millis);
        String exceeded = "";
        while (exceeded.isEmpty()) {
            try {
                return ended.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                exceeded = limits.exceeded();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a part ends, whatever happens", e);
            }
        }
        return GraalPyEndings.stopped(exceeded);
    }

    /** Ends all that still runs of the program; whether that worked. Some operations cannot be interrupted. */
    boolean close() throws InterruptedException {
        Thread closing = new Thread(() -> context.close(true), "close");
        closing.setDaemon(true);
        closing.start();
        closing.join(CANCEL_MILLIS);
        thread.shutdown();
        return !closing.isAlive() && thread.awaitTermination(CANCEL_MILLIS, TimeUnit.MILLISECONDS);
    }
}
