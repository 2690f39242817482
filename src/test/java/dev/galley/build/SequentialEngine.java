package dev.galley.build;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;

/** Runs every step on the thread that asks for it. */
public final class SequentialEngine implements Engine {
    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> step) {
        return items.stream().map(step).toList();
    }

    @Override
    public <A, R> R fold(List<A> items, Collector<A, ?, R> collector) {
        return items.stream().collect(collector);
    }
}
