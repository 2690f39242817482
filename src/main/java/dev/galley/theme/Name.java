package dev.galley.theme;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name in a template. It stands for what the innermost view or map that has the name holds, even if that is absent;
 * the words behind a point are looked up in what the one before it stands for. A point alone is the innermost value
 * itself. Immutable.
 */
final class Name {
    private final String[] parts;

    /** @param written {@code title}, {@code site.name} or {@code .} */
    Name(String written) {
        this.parts = written.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            // Views compare names with literals, which is quickest for the same object.
            parts[i] = parts[i].intern();
        }
    }

    /** Whether a view answers to the first word, so that nothing around the view is asked. */
    boolean isOf(View view) {
        return parts.length == 0 || view.value(parts[0]) != View.NONE;
    }

    /** What it stands for; null when that is absent, or nothing that templates may see. */
    @Nullable
    Object in(Scope innermost) {
        if (parts.length == 0) {
            return innermost.value();
        }
        for (Scope scope = innermost; scope != null; scope = scope.outer()) {
            Object value = Scope.held(scope.value(), parts[0]);
            if (value != View.NONE) {
                return visible(behindPoints(value));
            }
        }
        return null;
    }

    private @Nullable Object behindPoints(@Nullable Object first) {
        Object value = first;
        for (int i = 1; i < parts.length && value != null; i++) {
            Object next = Scope.held(value, parts[i]);
            value = next == View.NONE ? null : next;
        }
        return value;
    }

    private static @Nullable Object visible(@Nullable Object value) {
        return isVisible(value) ? value : null;
    }

    /** Whether templates may see a value: text, lists, maps and views, no other object of Java. */
    static boolean isVisible(@Nullable Object value) {
        return isText(value) || value instanceof View || value instanceof List || value instanceof Map;
    }

    /** Whether a value has a text of its own: words, numbers, yes and no. */
    static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }
}
