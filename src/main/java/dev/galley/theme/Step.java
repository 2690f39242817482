package dev.galley.theme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a compiled template. Immutable, thread-safe. */
sealed interface Step {
    /** Adds what it shows to a rendering. */
    void render(Scope scope, RenderRun run);

    /** Text of the template itself. */
    record Literal(EncodedText text) implements Step {
        @Override
        public void render(Scope scope, RenderRun run) {
            run.append(text);
        }
    }

    /** A name's text; what is no text shows nothing. */
    record Value(Name name, boolean isEscaped) implements Step {
        @Override
        public void render(Scope scope, RenderRun run) {
            Object value = name.in(scope);
            if (Name.isText(value)) {
                run.append(String.valueOf(value), isEscaped);
            }
        }
    }

    /** What is shown for each item of a list, or once for what is there. Compared by identity. */
    final class Section implements Step {
        final Name name;
        final Block block;

        Section(Name name, Block block) {
            this.name = name;
            this.block = block;
        }

        @Override
        public void render(Scope scope, RenderRun run) {
            Object value = name.in(scope);
            if (value instanceof List<?> items) {
                for (Object item : items) {
                    renderItem(item, scope, run);
                }
            } else if (value != null && !isAbsent(value)) {
                block.render(new Scope(value, scope), run);
            }
        }

        private void renderItem(@Nullable Object item, Scope scope, RenderRun run) {
            if (item instanceof NavView line && !line.open()) {
                run.lines().render(this, line, scope, run);
            } else if (item != null && Name.isVisible(item)) {
                block.render(new Scope(item, scope), run);
            }
        }
    }

    /** What is shown for what is not there. */
    record Inverted(Name name, Block block) implements Step {
        @Override
        public void render(Scope scope, RenderRun run) {
            if (isAbsent(name.in(scope))) {
                block.render(scope, run);
            }
        }
    }

    /**
     * A call of a partial. It is looked up when it is called, since templates may call themselves; one that does not
     * exist shows nothing, the check has reported it.
     *
     * @param templates by name
     */
    record Call(String partial, Map<String, Block> templates) implements Step {
        @Override
        public void render(Scope scope, RenderRun run) {
            Block called = templates.get(partial);
            if (called != null) {
                run.enter();
                called.render(scope, run);
                run.leave();
            }
        }
    }

    /** Whether a value counts as not there. */
    private static boolean isAbsent(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
