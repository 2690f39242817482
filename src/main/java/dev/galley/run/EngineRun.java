package dev.galley.run;

import java.util.List;

/** How the parts of a program ran, in order; a part that was not come to is not in it. Immutable. */
public record EngineRun(List<PartRun> parts) {
    public EngineRun {
        parts = List.copyOf(parts);
    }

    /**
     * How one part ran.
     *
     * @param output what this part alone printed, cut at the engine's limit
     */
    public record PartRun(String output, Ending ending) {}
}
