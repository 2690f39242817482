package dev.galley.theme;

import java.util.List;

/**
 * A template, or what stands in a section of one. Paid for before it is rendered. Immutable, thread-safe.
 *
 * @param cost in steps of {@link RenderRun}
 */
record Block(List<Step> steps, int cost) {
    Block {
        steps = List.copyOf(steps);
    }

    void render(Scope scope, RenderRun run) {
        run.spend(cost);
        for (Step step : steps) {
            step.render(scope, run);
        }
    }
}
