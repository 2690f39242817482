package dev.galley.engine;

import dev.galley.build.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/** Takes the items in an order of its own, the same for the same seed; the results of a map stand in theirs. */
final class ShufflingEngine implements Engine {
    private final Random random;

    ShufflingEngine(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public <A, B> List<B> map(List<A> items, Function<A, B> step) {
        List<List<B>> results = new ArrayList<>(Collections.nCopies(items.size(), List.of()));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        Collections.shuffle(order, random);
        order.forEach(i -> results.set(i, List.of(step.apply(items.get(i)))));
        return results.stream().map(result -> result.get(0)).toList();
    }

    @Override
    public <A, R> R fold(List<A> items, Collector<A, ?, R> collector) {
        List<A> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled.stream().collect(collector);
    }
}
