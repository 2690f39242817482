package dev.galley.build;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;

/** How a build is run: on one core or on many. Every engine gives the same result. */
public interface Engine {
    /** Applies a pure step to each item. The results stand in the order of the items. */
    <A, B> List<B> map(List<A> items, Function<A, B> step);

    /** Folds items into one result. The items may be taken in any order. */
    <A, R> R fold(List<A> items, Collector<A, ?, R> collector);
}
