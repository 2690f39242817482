package dev.galley.theme;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template may ask one kind of view: the components of its record, and its own methods that answer yes or no.
 * Nothing else of Java can be reached from a template.
 */
record ViewType(Class<?> type, SortedMap<String, Method> names) {
    private static final Map<Class<?>, ViewType> ALL = Stream.of(
                    PageView.class,
                    RedirectView.class,
                    ProofsView.class,
                    ProofTotalView.class,
                    ProvenPageView.class,
                    ProvenSnippetView.class,
                    SiteView.class,
                    NavView.class,
                    ContentsView.class,
                    LinkView.class)
            .collect(Collectors.toUnmodifiableMap(type -> type, ViewType::read));

    /** The view type of a class; empty for a class that is no view. */
    static Optional<ViewType> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** What a name gives. */
    Shape shapeOf(String name) {
        Method method = names.get(name);
        if (method == null) {
            throw new AssertionError(type + " has no " + name);
        }
        return shapeOf(method.getGenericReturnType());
    }

    private static Shape shapeOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class ? Shape.ANYTHING : Shape.listOf(shapeOf(last));
        }
        return ALL.containsKey(type) ? Shape.of(ALL.get(type)) : Shape.TEXT;
    }

    private static ViewType read(Class<?> type) {
        SortedMap<String, Method> names = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.put(component.getName(), component.getAccessor());
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(it -> it.getReturnType() == boolean.class && it.getParameterCount() == 0)
                .forEach(it -> names.put(it.getName(), it));
        return new ViewType(type, Collections.unmodifiableSortedMap(names));
    }
}
