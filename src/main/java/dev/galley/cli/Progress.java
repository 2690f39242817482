package dev.galley.cli;

import dev.galley.build.Engine;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * An engine that shows on a terminal how far a step has come once it takes longer than a second, and works as the engine
 * behind it. Close it to take the line away.
 */
final class Progress implements Engine, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;

    private final Engine engine;
    private final Terminal terminal;
    private volatile boolean isShown;

    Progress(Engine engine, Terminal terminal) {
        this.engine = engine;
        this.terminal = terminal;
    }

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> step) {
        if (!terminal.isInteractive()) {
            return engine.map(items, step);
        }
        AtomicInteger done = new AtomicInteger();
        AtomicLong due = new AtomicLong(System.nanoTime() + PATIENCE);
        return engine.map(items, item -> {
            B result = step.apply(item);
            show(done.incrementAndGet(), items.size(), due);
            return result;
        });
    }

    private void show(int done, int all, AtomicLong due) {
        long time = due.get();
        long now = System.nanoTime();
        if (now - time > 0 && due.compareAndSet(time, now + BETWEEN)) {
            isShown = true;
            terminal.err().print("\r" + done + " of " + Terminal.count(all, "page") + "\u001b[K");
            terminal.err().flush();
        }
    }

    @Override
    public <A, R> R fold(List<A> items, Collector<A, ?, R> collector) {
        return engine.fold(items, collector);
    }

    @Override
    public void close() {
        if (isShown) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
