package dev.galley.theme;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a place of a template can see: a view, a map or a text, and what stands around it. Immutable.
 *
 * @param outer null for the view that is rendered
 */
record Scope(Object value, @Nullable Scope outer) {
    /** What something holds under a name; {@link View#NONE} when it is no view or map, or has no such name. */
    static @Nullable Object held(@Nullable Object holder, String name) {
        if (holder instanceof View view) {
            return view.value(name);
        }
        return holder instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : View.NONE;
    }
}
