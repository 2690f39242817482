package dev.galley.theme;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What sections made of lines of the navigation. Neighbouring pages show the same closed lines, as the same objects, so
 * each is rendered once. Grows with the lines: to be dropped when others come. Not thread-safe.
 */
public final class LineMemory {
    /** Has every name a line has, and no value. */
    private static final NavView ANY = new NavView(null, "", false, false, List.of());

    private final IdentityHashMap<Step.Section, Boolean> isAlone = new IdentityHashMap<>();
    private final IdentityHashMap<Step.Section, IdentityHashMap<NavView, RenderRun.Part>> parts =
            new IdentityHashMap<>();

    /** How many texts are kept. */
    int size() {
        return parts.values().stream().mapToInt(IdentityHashMap::size).sum();
    }

    /** Adds what a section makes of a line. */
    void render(Step.Section section, NavView line, Scope outer, RenderRun run) {
        if (!isAlone.computeIfAbsent(section, it -> asksOnlyTheLine(it.block, new HashSet<>()))) {
            section.block.render(new Scope(line, outer), run);
            return;
        }
        IdentityHashMap<NavView, RenderRun.Part> known = parts.computeIfAbsent(section, it -> new IdentityHashMap<>());
        RenderRun.Part part = known.get(line);
        if (part == null || !run.repeat(part)) {
            known.put(line, run.part(() -> section.block.render(new Scope(line, outer), run)));
        }
    }

    /**
     * Whether what a block makes of a line depends on the line alone: each name in it and in the partials it calls is one
     * that lines have. What its sections open is a text or again a line, so no name gets past the innermost line.
     */
    private static boolean asksOnlyTheLine(Block block, Set<String> called) {
        return block.steps().stream().allMatch(step -> asksOnlyTheLine(step, called));
    }

    private static boolean asksOnlyTheLine(Step step, Set<String> called) {
        if (step instanceof Step.Value value) {
            return value.name().isOf(ANY);
        } else if (step instanceof Step.Section section) {
            return section.name.isOf(ANY) && asksOnlyTheLine(section.block, called);
        } else if (step instanceof Step.Inverted inverted) {
            return inverted.name().isOf(ANY) && asksOnlyTheLine(inverted.block(), called);
        } else if (step instanceof Step.Call call) {
            Block partial = call.templates().get(call.partial());
            return partial == null || !called.add(call.partial()) || asksOnlyTheLine(partial, called);
        }
        return true;
    }
}
