package dev.galley.run;

import java.util.ArrayList;
import java.util.List;

/**
 * How the parts of a program ran, in order; a part that was not come to is not in it. Immutable.
 *
 * @param used what it ran on besides the engine's runtime, with versions: {@code Django 5.2}
 */
public record EngineRun(List<PartRun> parts, List<String> used) {
    public EngineRun {
        parts = List.copyOf(parts);
        used = List.copyOf(used);
    }

    /** A run on nothing but the engine's runtime. */
    public EngineRun(List<PartRun> parts) {
        this(parts, List.of());
    }

    /** The same with other parts. */
    public EngineRun with(List<PartRun> others) {
        return new EngineRun(others, used);
    }

    /** The same, on something more. */
    public EngineRun on(String more) {
        List<String> all = new ArrayList<>(used);
        all.add(more);
        return new EngineRun(parts, all);
    }

    /**
     * How one part ran.
     *
     * @param output what this part alone printed, cut at the engine's limit
     */
    public record PartRun(String output, Ending ending) {}
}
