package dev.galley.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * Runs steps on several threads. Each thread takes the next item when it is done with one, so that a long page holds up
 * nobody. Close it to end its threads.
 */
public final class ParallelEngine implements Engine, AutoCloseable {
    /** Deep trees and parsers of nested code need more than a thread's usual stack. Bytes. */
    private static final long STACK = 16L << 20;

    private final int jobs;
    private final ExecutorService threads;

    /** @param jobs how many threads, at least 1 */
    public ParallelEngine(int jobs) {
        this.jobs = jobs;
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(null, task, "galley-" + number.incrementAndGet(), STACK);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many threads work. */
    public int jobs() {
        return jobs;
    }

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> step) {
        List<Slot<B>> results = new ArrayList<>();
        items.forEach(item -> results.add(new Slot<>()));
        AtomicInteger next = new AtomicInteger();
        onEachThread(() -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                results.get(i).value = List.of(step.apply(items.get(i)));
            }
            return true;
        });
        return results.stream().map(slot -> slot.value.get(0)).toList();
    }

    /** A place for one result; a list, because a step's result may be of any type and is never absent. */
    private static final class Slot<B> {
        private List<B> value = List.of();
    }

    @Override
    public <A, R> R fold(List<A> items, Collector<A, ?, R> collector) {
        return foldOpen(items, collector);
    }

    private <A, S, R> R foldOpen(List<A> items, Collector<A, S, R> collector) {
        AtomicInteger next = new AtomicInteger();
        BiConsumer<S, A> accumulator = collector.accumulator();
        List<S> parts = onEachThread(() -> {
            S part = collector.supplier().get();
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                accumulator.accept(part, items.get(i));
            }
            return part;
        });
        BinaryOperator<S> combiner = collector.combiner();
        return collector.finisher().apply(parts.stream().reduce(combiner).orElseGet(collector.supplier()));
    }

    /**
     * Begins some work on one of the threads.
     *
     * @return waits for its result, and throws what it threw
     */
    public <T> Supplier<T> begin(Callable<T> work) {
        Future<T> running = threads.submit(work);
        return () -> result(running);
    }

    private <T> List<T> onEachThread(Callable<T> work) {
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            running.add(threads.submit(work));
        }
        // All are waited for, even after a failure: none may be at work when what it works with is closed.
        running.forEach(ParallelEngine::await);
        return running.stream().map(ParallelEngine::result).toList();
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Told by whoever asks for the result.
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new AssertionError("steps throw nothing checked", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
