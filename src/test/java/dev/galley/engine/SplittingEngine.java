package dev.galley.engine;

import dev.galley.build.Engine;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collector;

/** Splits what is folded at places of its own, empty parts among them, and joins the parts with the combiner. */
final class SplittingEngine implements Engine {
    private final Random random;

    SplittingEngine(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> step) {
        return items.stream().map(step).toList();
    }

    @Override
    public <A, R> R fold(List<A> items, Collector<A, ?, R> collector) {
        return foldOpen(items, collector);
    }

    private <A, S, R> R foldOpen(List<A> items, Collector<A, S, R> collector) {
        return collector.finisher().apply(part(items, collector));
    }

    private <A, S> S part(List<A> items, Collector<A, S, ?> collector) {
        if (items.size() <= 1) {
            S part = collector.supplier().get();
            items.forEach(item -> collector.accumulator().accept(part, item));
            return part;
        }
        // An end of the range leaves one part empty now and then; twice in a row is unlikely enough to end.
        int middle = random.nextInt(items.size() + 1);
        S left = part(items.subList(0, middle), collector);
        S right = part(items.subList(middle, items.size()), collector);
        return collector.combiner().apply(left, right);
    }
}
