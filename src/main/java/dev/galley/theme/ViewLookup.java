package dev.galley.theme;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.Iteration;
import com.github.mustachejava.ObjectHandler;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.util.Wrapper;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a name stands for: in the innermost view or map that has the name, even if its value is absent there. The
 * library's own handlers call any method of any object; this one asks views and maps and nothing else. Stateless,
 * thread-safe.
 */
final class ViewLookup implements ObjectHandler {
    @Override
    public Binding createBinding(String name, TemplateContext place, Code code) {
        String[] parts = name == null ? new String[0] : name.split("\\.");
        return scopes -> parts.length == 0 ? null : resolve(parts, scopes);
    }

    @Override
    public Wrapper find(String name, List<Object> scopes) {
        return later -> resolve(name.split("\\."), later);
    }

    @Override
    public Object coerce(Object object) {
        return object;
    }

    @Override
    public Writer iterate(Iteration section, Writer writer, Object value, List<Object> scopes) {
        if (!(value instanceof List<?> items)) {
            return isAbsent(value) ? writer : section.next(writer, value, scopes);
        }
        Writer last = writer;
        for (Object item : items) {
            last = isKnown(item) ? section.next(last, item, scopes) : last;
        }
        return last;
    }

    @Override
    public Writer falsey(Iteration section, Writer writer, Object value, List<Object> scopes) {
        return isAbsent(value) ? section.next(writer, value, scopes) : writer;
    }

    /** Text, numbers and booleans as they are written; a list, a map or a view has no text of its own. */
    @Override
    public String stringify(Object value) {
        return isText(value) ? value.toString() : "";
    }

    // The library calls functions and callables before it asks this class, so none may get as far as that.
    private static boolean isKnown(@Nullable Object value) {
        return isText(value)
                || value instanceof List
                || value instanceof Map
                || (value != null && ViewType.isView(value));
    }

    private static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
    }

    private static boolean isAbsent(@Nullable Object value) {
        return value == null
                || value.equals(false)
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }

    private static @Nullable Object resolve(String[] parts, List<Object> scopes) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            if (has(scopes.get(i), parts[0])) {
                Object value = descend(scopes.get(i), parts);
                return isKnown(value) ? value : null;
            }
        }
        return null;
    }

    private static @Nullable Object descend(Object scope, String[] parts) {
        Object value = scope;
        for (String part : parts) {
            value = value != null && has(value, part) ? get(value, part) : null;
        }
        return value;
    }

    private static boolean has(Object scope, String name) {
        return scope instanceof Map<?, ?> map ? map.containsKey(name) : ViewType.accessor(scope, name) != null;
    }

    private static @Nullable Object get(Object scope, String name) {
        if (scope instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Method accessor = ViewType.accessor(scope, name);
        return accessor == null ? null : call(accessor, scope);
    }

    private static @Nullable Object call(Method accessor, Object view) {
        try {
            return accessor.invoke(view);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("views answer: " + accessor, e);
        }
    }
}
